import { v7 as uuidv7 } from 'uuid'
import { planNotices } from '@/server/planNotices'
import { nameOf, type Owner } from '@/server/sessions'
import type { SqlRunner } from '@/server/sql'

/**
 * Plans the mail that tells whoever has the former address of an account that it is the address no more: in
 * the transaction of the change, so that neither stands without the other. Who wants it or not is not asked.
 */
export async function tellOfAddress(tx: SqlRunner, owner: Owner): Promise<void> {
  await planNotices(tx, [
    { kind: 'address_changed', recipient: nameOf(owner), subject: uuidv7(), sequence: 0 },
  ])
}

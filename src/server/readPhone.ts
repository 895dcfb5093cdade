import type { PayloadRequest } from 'payload'
import { encryptionIn, encryptionOf } from '@/server/encryption/encryption'
import { openOrNote } from '@/server/encryption/openOrNote'
import { phoneContext } from '@/server/encryption/places'
import { poolOf, rowsOf, sql, transactionOf } from '@/server/sql'

/** The telephone number of a client as it is stored, opened; null where there is none. */
export async function readPhone(req: PayloadRequest, client: string): Promise<string | null> {
  const { payload } = req
  const runner = req.transactionID ? await transactionOf(req) : poolOf(payload)
  const [row] = await rowsOf<{ sealed: string | null }>(
    runner,
    sql`select phone_sealed as sealed from clients where id = ${client}::uuid`,
  )
  if (!row?.sealed) return null
  const encryption = req.transactionID ? await encryptionIn(req) : encryptionOf(payload)
  return openOrNote({ payload, encryption }, row.sealed, phoneContext(client))
}

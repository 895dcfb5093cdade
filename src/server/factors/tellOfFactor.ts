import { v7 as uuidv7 } from 'uuid'
import { readNow } from '@/server/clock'
import { planNotices } from '@/server/planNotices'
import { nameOf, type Owner } from '@/server/sessions'
import type { SqlRunner } from '@/server/sql'

/** What is told by mail of second factors: one came or went, one was lost, somebody took all away. */
export type FactorNews = 'factor_changed' | 'recovery_code_used' | 'factor_reset'

/** Plans the mail that tells the owner of an account what was done with it. @returns the notice planned */
export async function tellOfFactor(tx: SqlRunner, owner: Owner, kind: FactorNews): Promise<{ id: string }[]> {
  const sequence = Math.floor((await readNow(tx)) / 1000)
  return planNotices(tx, [{ kind, recipient: nameOf(owner), subject: uuidv7(), sequence }])
}

import { endSession, type NewSession, type Owner, openSession } from '@/server/sessions'
import type { SqlRunner } from '@/server/sql'
import type { Visitor } from '@/server/visitorOf'

/** Where a sign-in comes from; `replacing`: the session that this browser already held; it ends with it. */
export type From = { visitor: Visitor; replacing?: string | null }

/** The session of whoever has proved who they are, in the transaction in which the proof is used up. */
export async function letIn(tx: SqlRunner, owner: Owner, from: From): Promise<NewSession> {
  if (from.replacing) await endSession(tx, from.replacing)
  return openSession(tx, owner, from.visitor)
}

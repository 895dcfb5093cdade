import type { Payload, PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { nowMillis } from '@/server/clock'
import { requestPrefix } from '@/server/requestId'
import { poolOf, type SqlRunner, sql, transactionOf } from '@/server/sql'

/** Who did what to whom. Ids, codes and numbers only: no name, address or free text. */
export type AuditEvent = {
  action: string
  /** `client:{id}`, `user:{id}`, `worker` or `visitor`. */
  actor: string
  /** The document or person concerned, `{kind}:{id}`. */
  subject?: string | null
  facts?: Record<string, string | number | boolean | null>
}

/** Appends one audit event outside of any transaction: what it tells of happened, whatever else fails. */
export function recordAudit(payload: Payload, event: AuditEvent): Promise<void> {
  return appendAudit(poolOf(payload), event)
}

/** Appends one audit event in `req`'s transaction: it stands exactly if the change does. */
export async function recordAuditIn(req: PayloadRequest, event: AuditEvent): Promise<void> {
  await appendAudit(await transactionOf(req), event)
}

/**
 * Appends one audit event in whatever transaction `runner` has open; from where is the request's own affair.
 */
export async function appendAudit(runner: SqlRunner, event: AuditEvent): Promise<void> {
  const facts = JSON.stringify(event.facts ?? {})
  await runner.execute(sql`
    insert into audit_events (id, action, actor, subject, ip_prefix, facts, at)
    values (${uuidv7()}, ${event.action}, ${event.actor}, ${event.subject ?? null}, ${requestPrefix()}, ${facts}::jsonb,
            to_timestamp(${nowMillis()} / 1000))`)
}

/**
 * @returns the audit name of whoever is behind a request: a person, or the program that says so in its
 * context.
 */
export function actorOf(req: Pick<PayloadRequest, 'user'> & { context?: PayloadRequest['context'] }): string {
  const actor = req.context?.actor
  if (typeof actor === 'string') return actor
  if (!req.user) return 'visitor'
  return `${req.user.collection === 'clients' ? 'client' : 'user'}:${req.user.id}`
}

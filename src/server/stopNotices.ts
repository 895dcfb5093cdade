import type { Payload } from 'payload'
import { DomainError } from '@/domain/errors'
import type { Topic } from '@/domain/notifications/notice'
import { nowMillis } from '@/server/clock'
import { appendAudit } from '@/server/recordAudit'
import { rowsOf, type Statement, sql } from '@/server/sql'
import { sqlTransaction } from '@/server/sqlTransaction'
import { readStopToken } from '@/server/stopTokens'

const PREFERENCES: Record<Topic, Statement> = {
  reminders: sql`notification_preferences_reminders`,
  messages: sql`notification_preferences_messages`,
  credits: sql`notification_preferences_credits`,
}

/**
 * Nobody is told any more of what the token names, nor gets what is planned already. Safe to repeat.
 * @throws DomainError not_found for a token that we did not make, or of somebody who is gone
 */
export async function stopNotices(payload: Payload, token: string): Promise<void> {
  const named = readStopToken(token)
  if (!named) throw notFound()
  const { client, topic } = named
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  await sqlTransaction(payload, async (tx) => {
    const stopped = await rowsOf(
      tx,
      sql`update clients set ${PREFERENCES[topic]} = false, updated_at = ${now}
          where id = ${client}::uuid and erased_at is null returning id`,
    )
    if (stopped.length === 0) throw notFound()
    const who = `client:${client}`
    await appendAudit(tx, { action: 'notices_stopped', actor: who, subject: who, facts: { topic } })
  })
}

const notFound = () => new DomainError('not_found', 'This link stops nothing. Your settings do.')

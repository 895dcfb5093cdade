import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import type { FeedItem } from '@/contracts/notices'
import { DomainError } from '@/domain/errors'
import { toIso } from '@/domain/scheduling/instant'
import { nowMillis } from '@/server/clock'
import { appendAudit } from '@/server/recordAudit'
import { newToken, tokenHashOf } from '@/server/sessionCookies'
import { nameOf, type Owner, ownerColumn } from '@/server/sessions'
import { millis, poolOf, rowsOf, sql } from '@/server/sql'
import { sqlTransaction } from '@/server/sqlTransaction'

/** Living feeds of one person: one for each program is plenty. */
const FEEDS_MAX = 10

/**
 * Makes a feed; its token is in the answer only, its SHA-256 in the database.
 * @throws DomainError too_large where the person has ten already
 */
export async function makeFeed(
  payload: Payload,
  owner: Owner,
  withNames: boolean,
): Promise<{ feed: FeedItem; token: string }> {
  const token = newToken()
  const own = sql`${ownerColumn(owner.collection)} = ${owner.id}::uuid`
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  const feed = await sqlTransaction(payload, async (tx) => {
    const people = sql.identifier(owner.collection)
    await tx.execute(sql`select 1 from ${people} where id = ${owner.id}::uuid for no key update`)
    const [made] = await rowsOf<{ id: string; at: number }>(
      tx,
      sql`insert into calendar_feeds (id, ${ownerColumn(owner.collection)}, token_hash, with_names, created_at, updated_at)
          select ${uuidv7()}::uuid, ${owner.id}::uuid, ${tokenHashOf(token)}, ${withNames}, ${now}, ${now}
          where (select count(*) from calendar_feeds
                 where ${own} and revoked_at is null) < ${FEEDS_MAX}
          returning id, ${millis(sql`created_at`)} as at`,
    )
    if (!made)
      throw new DomainError('too_large', 'You have ten calendar addresses. Revoke one of them first.')
    const event = {
      action: 'feed_made',
      actor: nameOf(owner),
      subject: `feed:${made.id}`,
      facts: { withNames },
    }
    await appendAudit(tx, event)
    return { id: made.id, withNames, createdAt: toIso(made.at) }
  })
  return { feed, token }
}

/** The living feeds of one person, newest first. */
export async function listFeeds(payload: Payload, owner: Owner): Promise<FeedItem[]> {
  const rows = await rowsOf<{ id: string; withNames: boolean; at: number }>(
    poolOf(payload),
    sql`select id, with_names as "withNames", ${millis(sql`created_at`)} as at from calendar_feeds
        where ${ownerColumn(owner.collection)} = ${owner.id}::uuid and revoked_at is null order by id desc`,
  )
  return rows.map(({ id, withNames, at }) => ({ id, withNames, createdAt: toIso(at) }))
}

/** Ends one of the person's own feeds, at once. @throws DomainError not_found */
export async function revokeFeed(payload: Payload, owner: Owner, id: string): Promise<void> {
  await sqlTransaction(payload, async (tx) => {
    const revoked = await rowsOf(
      tx,
      sql`update calendar_feeds set revoked_at = to_timestamp(${nowMillis()} / 1000)
          where id::text = ${id} and ${ownerColumn(owner.collection)} = ${owner.id}::uuid and revoked_at is null
          returning id`,
    )
    if (revoked.length === 0) throw new DomainError('not_found', 'There is no such calendar address.')
    await appendAudit(tx, { action: 'feed_revoked', actor: nameOf(owner), subject: `feed:${id}` })
  })
}

import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import type { ExportState } from '@/contracts/rights'
import { DomainError } from '@/domain/errors'
import { exportNotice } from '@/domain/notifications/newNotice'
import { toIso } from '@/domain/scheduling/instant'
import { nowMillis } from '@/server/clock'
import { planNotices } from '@/server/planNotices'
import { appendAudit } from '@/server/recordAudit'
import { millis, poolOf, rowsOf, type SqlRunner, sql } from '@/server/sql'
import { sqlTransaction } from '@/server/sqlTransaction'

/** How long a link may be used: as long as it takes to click on it. */
const LINK_MINUTES = 15

type Link = { url: string; expiresAt: string }

const linkOf = (id: string, expiresAt: number): Link => ({
  url: `/api/portal/exports/${id}`,
  expiresAt: toIso(expiresAt),
})
const now = () => sql`to_timestamp(${nowMillis()} / 1000)`

/** The client, whose password was asked, wants a copy of the record: a link that works once, for a while. */
export async function openExport(payload: Payload, client: string): Promise<Link> {
  const id = uuidv7()
  return await sqlTransaction(payload, async (tx) => {
    const [row] = await rowsOf<{ expiresAt: number }>(
      tx,
      sql`insert into record_exports (id, client_id, requested_by, requested_at, expires_at)
          values (${id}::uuid, ${client}::uuid, ${`client:${client}`}, ${now()},
                  ${now()} + make_interval(mins => ${LINK_MINUTES}))
          returning ${millis(sql`expires_at`)} as "expiresAt"`,
    )
    if (!row) throw new Error('the request was not written')
    await audit(tx, 'export_asked', { client, actor: `client:${client}` })
    return linkOf(id, row.expiresAt)
  })
}

/**
 * The office has a copy made ready for a client, who alone can take it, in the portal: staff never see what
 * is sealed; and the client is told. @returns false where there is no such client
 */
export function offerExport(payload: Payload, client: string, actor: string): Promise<boolean> {
  return sqlTransaction(payload, async (tx) => {
    const made = await rowsOf<{ id: string }>(
      tx,
      sql`insert into record_exports (id, client_id, requested_by, requested_at)
          select ${uuidv7()}::uuid, id, ${actor}, ${now()} from clients
          where id::text = ${client} and erased_at is null returning id::text as id`,
    )
    if (made.length > 0) await audit(tx, 'export_asked', { client, actor })
    await planNotices(
      tx,
      made.map(({ id }) => exportNotice(id, client)),
    )
    return made.length > 0
  })
}

/** What the settings show: a link that still works, and whether the practice made a copy ready. */
export async function readExportState(payload: Payload, client: string): Promise<ExportState> {
  const [row] = await rowsOf<{ id: string | null; expiresAt: number; offeredAt: number | null }>(
    poolOf(payload),
    sql`select (select ${millis(sql`max(o.requested_at)`)} from record_exports o
                where o.client_id = ${client}::uuid and o.expires_at is null and not exists (
                  select from record_exports t where t.client_id = o.client_id and t.taken_at > o.requested_at)
               ) as "offeredAt", open.id, ${millis(sql`open.expires_at`)} as "expiresAt"
        from (select 1) as one left join lateral (
          select id, expires_at from record_exports
          where client_id = ${client}::uuid and taken_at is null and expires_at > ${now()}
          order by expires_at desc limit 1) open on true`,
  )
  return {
    ready: row?.id ? linkOf(row.id, row.expiresAt) : null,
    offeredAt: row?.offeredAt ? toIso(row.offeredAt) : null,
  }
}

/**
 * Uses the client's own link up. @returns the instant of it, ISO
 * @throws DomainError not_found for a link that is used, over or somebody else's
 */
export function takeExport(payload: Payload, client: string, id: string): Promise<string> {
  return sqlTransaction(payload, async (tx) => {
    const [taken] = await rowsOf<{ at: number }>(
      tx,
      sql`update record_exports set taken_at = ${now()}
          where id::text = ${id} and client_id = ${client}::uuid and taken_at is null
            and expires_at > ${now()}
          returning ${millis(sql`taken_at`)} as at`,
    )
    if (!taken)
      throw new DomainError('not_found', 'This link was used, or its time is over. Ask for another.')
    await audit(tx, 'export_taken', { client, actor: `client:${client}` })
    return toIso(taken.at)
  })
}

function audit(tx: SqlRunner, action: string, { client, actor }: { client: string; actor: string }) {
  return appendAudit(tx, { action, actor, subject: `client:${client}` })
}

import type { Payload } from 'payload'
import { DomainError } from '@/domain/errors'
import { type ReleaseGround, releasedUntil } from '@/domain/rights/noteRelease'
import { readNow } from '@/server/clock'
import { appendAudit } from '@/server/recordAudit'
import { readErasures } from '@/server/rights/erasureRows'
import { sql } from '@/server/sql'
import { sqlTransaction } from '@/server/sqlTransaction'

type Release = { client: string; ground: ReleaseGround; actor: string }

/**
 * An owner lets the author of an erased person's record read it for some days, on a ground that the law
 * names; it is on record. @returns until when, epoch milliseconds
 * @throws DomainError not_found for whoever is not erased
 */
export function releaseNotes(payload: Payload, { client, ground, actor }: Release): Promise<number> {
  return sqlTransaction(payload, async (tx) => {
    const done = sql`e.client_id::text = ${client} and e.done_at is not null
      order by e.done_at desc limit 1 for no key update`
    const [erasure] = await readErasures(tx, done)
    if (!erasure) throw new DomainError('not_found', 'There is no such record.')
    const until = releasedUntil(await readNow(tx))
    await tx.execute(
      sql`update erasures set released_until = to_timestamp(${until}::float8 / 1000) where id = ${erasure.id}::uuid`,
    )
    await appendAudit(tx, {
      action: 'record_released',
      actor,
      subject: `client:${client}`,
      facts: { ground },
    })
    return until
  })
}

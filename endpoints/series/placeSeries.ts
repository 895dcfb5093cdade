import type { PayloadRequest } from 'payload'
import type { SeriesView } from '@/contracts/series'
import { DomainError } from '@/domain/errors'
import { toIso } from '@/domain/scheduling/instant'
import type { SeriesRequest } from '@/domain/scheduling/seriesRequest'
import { withNextSlots } from '@/endpoints/withNextSlots'
import { readSeries } from '@/server/readSeries'
import { retrying } from '@/server/retrying'
import { poolOf, rowsOf, sql } from '@/server/sql'

/**
 * Books a weekly series, and answers a repeat of the same attempt with the series as it now is. The
 * attempt is looked up only when the series was refused: a repeat always is, by the sessions of the first
 * one.
 * @throws DomainError attempt_reused, or what `decide` refuses of its first session
 */
export async function placeSeries(
  req: PayloadRequest,
  wanted: Omit<SeriesRequest, 'attemptFor'>,
): Promise<SeriesView> {
  const { service, therapist, startsAt, times } = wanted
  const attemptFor = [service, therapist, toIso(startsAt), `${times} weeks`].join('|')
  const seriesRequest: SeriesRequest = { ...wanted, attemptFor }
  try {
    const { id } = await retrying(req, { seriesRequest }, (fresh) =>
      req.payload.create({ collection: 'series', data: {} as never, req: fresh, depth: 0 }),
    )
    return await oneSeries(req, id)
  } catch (error) {
    const earlier = await findAttempt(req, seriesRequest)
    if (earlier) return oneSeries(req, earlier)
    throw await withNextSlots(req, error, wanted)
  }
}

/** @throws DomainError not_found */
export async function oneSeries(req: PayloadRequest, id: string): Promise<SeriesView> {
  const found = await readSeries(req.payload, sql`r.id = ${id}::uuid`)
  if (!found) throw new DomainError('not_found', 'There is no such series.')
  return found
}

async function findAttempt(
  req: PayloadRequest,
  { client, attemptId, attemptFor }: SeriesRequest,
): Promise<string | null> {
  const [first] = await rowsOf<{ id: string; attemptFor: string }>(
    poolOf(req.payload),
    sql`select id, attempt_for as "attemptFor" from series
        where client_id = ${client}::uuid and attempt_id = ${attemptId}`,
  )
  if (first && first.attemptFor !== attemptFor) {
    throw new DomainError('attempt_reused', 'This attempt was already used for another series.')
  }
  return first?.id ?? null
}

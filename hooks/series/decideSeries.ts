import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { DomainError } from '@/domain/errors'
import { toIso } from '@/domain/scheduling/instant'
import type { SeriesEnd, SeriesRequest } from '@/domain/scheduling/seriesRequest'
import { lockParties } from '@/hooks/bookings/lockParties'
import { readNow } from '@/server/clock'
import { rowsOf, sql, transactionOf } from '@/server/sql'

/**
 * Makes `req.context.seriesRequest` the document of a new series, or notes by `req.context.seriesEnd`
 * that one has ended; its people are locked before anything is written, as by whoever books. The sessions
 * follow in `placeSeries` and `endSessions`, in the same transaction. @throws DomainError not_found,
 * outcome_exists
 */
export const decideSeries: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { seriesRequest, seriesEnd } = req.context as { seriesRequest?: SeriesRequest; seriesEnd?: SeriesEnd }
  if (operation === 'create' && seriesRequest) return { ...args, data: await begun(req, seriesRequest) }
  if (operation !== 'update' || !seriesEnd) return args
  return { ...args, data: await ended(req, String((args as { id?: unknown }).id), seriesEnd) }
}

async function begun(req: PayloadRequest, request: SeriesRequest) {
  const tx = await transactionOf(req)
  const { client, service, therapist, startsAt, times, attemptId, attemptFor } = request
  const [found] = await rowsOf<{ service: string; therapist: string; timeZone: string }>(
    tx,
    sql`select s.id as service, t.id as therapist, t.time_zone as "timeZone"
        from services s, therapists t where s.slug = ${service} and t.slug = ${therapist}`,
  )
  if (!found) throw new DomainError('not_found', 'This service or therapist is not to be booked.')
  const zone = await lockParties(tx, client, [found.therapist])
  if (zone === null) throw new DomainError('not_found', 'There is no such client.')
  const instants = { firstStart: toIso(startsAt), madeAt: toIso(await readNow(tx)) }
  return { id: uuidv7(), client, ...found, ...instants, times, attemptId, attemptFor }
}

async function ended(req: PayloadRequest, id: string, { by }: SeriesEnd) {
  const tx = await transactionOf(req)
  const [series] = await rowsOf<{ client: string; therapist: string }>(
    tx,
    sql`select client_id as client, therapist_id as therapist from series where id = ${id}::uuid`,
  )
  if (!series) throw new DomainError('not_found', 'There is no such series.')
  await lockParties(tx, series.client, [series.therapist])
  const [open] = await rowsOf(
    tx,
    sql`select 1 from series where id = ${id}::uuid and ended_at is null for no key update`,
  )
  if (!open) throw new DomainError('outcome_exists', 'This series has ended already.')
  return { endedAt: toIso(await readNow(tx)), endedBy: by }
}

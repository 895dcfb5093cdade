import { DomainError } from '@/domain/errors'
import { eachRow } from '@/jobs/eachRow'
import type { Job } from '@/jobs/job'
import { writeAsWorker } from '@/jobs/writeAsWorker'
import { poolOf, rowsOf, sql } from '@/server/sql'

const BATCH = 200

/**
 * Records a no-show for sessions that ended long enough ago without an outcome, where the practice wants it
 * so. Never for a video session: whether the therapist opened its room is not known here.
 */
export const noShowSweep: Job = {
  name: 'no-show-sweep',
  run: async (context, now) => {
    const { payload } = context
    const bookings = await rowsOf<{ id: string }>(
      poolOf(payload),
      sql`select b.id from bookings b join services s on s.id = b.service_id, practice p
          where b.status = 'booked' and p.no_show_policy = 'forfeit' and s.modality <> 'video'
            and b.ends_at + make_interval(mins => p.no_show_grace) <= to_timestamp(${now / 1000}::float8)
          order by b.ends_at, b.id limit ${BATCH}`,
    )
    const { done, failed } = await eachRow(context, bookings, async (id) => {
      try {
        await writeAsWorker(payload, { bookingRequest: { type: 'recordNoShow' } }, (req) =>
          payload.update({ collection: 'bookings', id, data: {}, req, depth: 0 }),
        )
        return true
      } catch (error) {
        // Somebody recorded an outcome since the choice was made: theirs stands.
        if (error instanceof DomainError && error.code === 'outcome_exists') return false
        throw error
      }
    })
    return { recorded: done, ...(failed > 0 ? { failed } : {}) }
  },
}

import type { Counts, Job, JobContext } from '@/jobs/job'
import { type Claim, type Claimed, claimNotices, noticesDue } from '@/server/claimNotices'
import { grouped } from '@/server/grouped'
import { readNotices } from '@/server/readNotices'
import { sendNotice } from '@/server/sendNotice'
import { type Settlement, settleNotices } from '@/server/settleNotices'
import { poolOf } from '@/server/sql'

const BATCH = 200
/** At most so many batches in one run: the other jobs have their turn. */
const BATCHES_MAX = 50
/** How many are on their way at once. */
const LANES = 20
/** No notice is begun later than this after its claim: the lease lasts until it is settled. */
const BEGIN_WITHIN_MS = 20_000

/**
 * Sends what is due: claims, reads each session anew, judges, sends, settles. Any number of workers may do so
 * at once; what one of them leaves behind is due again when its lease is over.
 */
export const notificationDispatch: Job = {
  name: 'notification-dispatch',
  due: ({ at }) => noticesDue(at),
  nothing: { sent: 0 },
  run: async (context) => {
    const counts: Counts = { sent: 0 }
    for (let batch = 0; batch < BATCHES_MAX && !context.stop?.aborted; batch++) {
      const claim = await claimNotices(poolOf(context.payload), BATCH)
      if (claim.notices.length === 0) break
      await settleClaim(context, claim, counts)
    }
    return counts
  },
}

/** Works through one claim in lanes; what there was no time for is handed back untried. */
async function settleClaim(context: JobContext, { token, notices }: Claim, counts: Counts): Promise<void> {
  const { payload, stop, carriers } = context
  const runner = poolOf(payload)
  const read = grouped(async (ids: string[]) => {
    const found = await readNotices(payload, { token, carriers }, ids)
    return (id) => found.get(id) ?? null
  })
  const settle = grouped(async (settlements: Settlement[]) => {
    const settled = await settleNotices(runner, token, settlements)
    return ({ id }) => settled.has(id)
  })
  const late = AbortSignal.timeout(BEGIN_WITHIN_MS)
  const count = (what: string) => {
    counts[what] = (counts[what] ?? 0) + 1
  }
  const take = async (notice: Claimed) => {
    const settlement: Settlement =
      stop?.aborted || late.aborted
        ? { id: notice.id, status: 'planned', reason: null, again: null, isTried: false }
        : await sendNotice({ ...context, read }, notice)
    // Somebody else's by now: whoever holds it settles it.
    count((await settle(settlement)) ? wordFor(settlement) : 'lost')
  }
  const lane = async () => {
    for (let notice = notices.pop(); notice; notice = notices.pop()) {
      const { id } = notice
      await take(notice).catch((err) => {
        count('failed')
        payload.logger.error({ err, row: id, msg: 'a notice could not be settled; its lease ends by itself' })
      })
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
}

function wordFor({ status, isTried }: Settlement): string {
  if (status !== 'planned') return status
  return isTried ? 'retried' : 'waiting'
}

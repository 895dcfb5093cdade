import { DomainError } from '@/domain/errors'
import { pauseAfterFailure, RECONCILIATION_ATTEMPTS_MAX } from '@/domain/payments/reconciliation'
import { MINUTE_MS } from '@/domain/scheduling/instant'
import type { Counts, Job, JobContext } from '@/jobs/job'
import { reconcile } from '@/server/payments/reconcile'
import { type ClaimedNight, claimNight, noteFailure, noteFound } from '@/server/payments/reconciliations'
import { within } from '@/server/within'

const DAYS = 35
/** However many objects lie there; each call to the provider has a limit of its own. */
const WITHIN_MS = 20 * MINUTE_MS
/** Longer than the whole: whoever still holds it has been ended. */
const LEASE_MS = 25 * MINUTE_MS
/** The tick does not wait longer; the comparison goes on beside the next ones. */
const WAITED_FOR_MS = MINUTE_MS

/**
 * Once in the practice's night the payment provider is held against our books, by whichever worker comes
 * first, and what was found is written down for staff. The provider is asked outside of any transaction. Safe
 * to repeat, and beside other workers; changes nothing else.
 */
export const reconcileNightly: Job = {
  name: 'reconcile',
  run: async (context) => {
    const claimed = await claimNight(context.payload, { days: DAYS, leaseMs: LEASE_MS })
    if (!claimed) return {}
    const compared = compare(context, claimed)
    return within(WAITED_FOR_MS, () => compared, stillUnderWay).catch((error: unknown) => {
      if (error instanceof StillUnderWay) return { underWay: 1 }
      throw error
    })
  },
}

class StillUnderWay extends Error {}
const stillUnderWay = () => new StillUnderWay()

async function compare({ payload, payments }: JobContext, claimed: ClaimedNight): Promise<Counts> {
  try {
    const found = await within(WITHIN_MS, () => reconcile({ payload, payments }, DAYS), tooLong)
    const isOurs = await noteFound(payload, claimed, found)
    return isOurs ? { compared: 1, differences: found.differences.length } : { lost: 1 }
  } catch (error) {
    const code = error instanceof DomainError ? error.code : 'fault'
    // An outage of the provider is nobody's fault; anything else is ours, and the log has all of it.
    if (code === 'fault') payload.logger.error({ err: error, msg: 'the nightly comparison failed' })
    const isLast = claimed.attempts >= RECONCILIATION_ATTEMPTS_MAX
    const pauseMs = isLast ? null : pauseAfterFailure(claimed.attempts)
    await noteFailure(payload, claimed, { error: code, pauseMs })
    return { waiting: 1 }
  }
}

const tooLong = () => new DomainError('unavailable', 'The payment provider takes too long to tell it all.')

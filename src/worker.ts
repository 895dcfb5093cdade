import config from '@payload-config'
import { schedule } from 'node-cron'
import { getPayload } from 'payload'
import { paymentsFor } from '@/adapters/payments/paymentsFor'
import { tick } from '@/jobs/tick'
import { env } from '@/server/env'

/**
 * The worker: one tick every TICK_SECONDS, never two at once; ends when told to, after the tick under way.
 */
const { TICK_SECONDS } = env()
const payments = paymentsFor(env())
const payload = await getPayload({ config })
const rhythm = TICK_SECONDS === 60 ? '0 * * * * *' : `*/${TICK_SECONDS} * * * * *`
let underWay: Promise<unknown> = Promise.resolve()

const task = schedule(
  rhythm,
  async () => {
    // A tick that finds no database is one line in the log; the next one tries again.
    underWay = tick({ payload, payments }).catch((err) =>
      payload.logger.error({ err, msg: 'the tick failed' }),
    )
    await underWay
  },
  { noOverlap: true },
)
payload.logger.info({ msg: 'the worker runs', seconds: TICK_SECONDS })

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, async () => {
    await task.stop()
    await underWay
    process.exit(0)
  })
}

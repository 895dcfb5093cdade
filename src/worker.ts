import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import config from '@payload-config'
import { schedule } from 'node-cron'
import { getPayload } from 'payload'
import { carriersFor } from '@/adapters/carriersFor'
import { paymentsFor } from '@/adapters/payments/paymentsFor'
import { roomsFor } from '@/adapters/rooms/roomsFor'
import { tick } from '@/jobs/tick'
import { env } from '@/server/env'
import { beat } from '@/server/heartbeat'

/**
 * The worker: one tick every TICK_SECONDS, never two at once. Told to end, it finishes what is on its way,
 * hands back what it has claimed and not begun, and goes.
 */
const { TICK_SECONDS, TRS_DATA_DIR } = env()
const ALIVE = join(TRS_DATA_DIR, 'worker.alive')
await mkdir(TRS_DATA_DIR, { recursive: true })
const payload = await getPayload({ config })
const leaving = new AbortController()
const context = {
  payload,
  carriers: carriersFor(env()),
  payments: paymentsFor(env()).provider,
  rooms: roomsFor(env()).rooms,
  stop: leaving.signal,
}
const rhythm = TICK_SECONDS === 60 ? '0 * * * * *' : `*/${TICK_SECONDS} * * * * *`
let underWay: Promise<unknown> = Promise.resolve()

async function round(): Promise<void> {
  await tick(context)
  await beat(payload)
  // What the container's own health check looks at: another worker's beat says nothing about this one.
  await writeFile(ALIVE, new Date().toISOString())
}

const task = schedule(
  rhythm,
  async () => {
    // A tick that finds no database is one line in the log; the next one tries again.
    underWay = round().catch((err) => payload.logger.error({ err, msg: 'the tick failed' }))
    await underWay
  },
  { noOverlap: true },
)
payload.logger.info({ msg: 'the worker runs', seconds: TICK_SECONDS })

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, async () => {
    leaving.abort()
    await task.stop()
    await underWay
    process.exit(0)
  })
}

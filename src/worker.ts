import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import config from '@payload-config'
import { getPayload } from 'payload'
import { carriersFor } from '@/adapters/carriersFor'
import { paymentsFor } from '@/adapters/payments/paymentsFor'
import { roomsFor } from '@/adapters/rooms/roomsFor'
import { MINUTE_MS } from '@/domain/scheduling/instant'
import { atWorkFor } from '@/jobs/runJob'
import { tick } from '@/jobs/tick'
import { env } from '@/server/env'
import { beat } from '@/server/heartbeat'
import { keepRhythm } from '@/server/keepRhythm'

/**
 * The worker: one tick every TICK_SECONDS, never two at once. Told to end, it finishes what is on its way,
 * hands back what it has claimed and not begun, and goes.
 */
const { TICK_SECONDS, TRS_DATA_DIR } = env()
/** Longer than any job takes: one that is still at work by then hangs. */
const HANGS_AFTER_MS = 10 * MINUTE_MS
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
let beatAt = Number.NEGATIVE_INFINITY

/**
 * Between jobs and after the last, once for each beat of the rhythm: a long round is no dead worker. Where a
 * job hangs nothing is said, so that the practice's watch and the container's own health check see it.
 */
async function sayAlive(): Promise<void> {
  if (performance.now() - beatAt < TICK_SECONDS * 1_000 || atWorkFor(context) > HANGS_AFTER_MS) return
  await beat(payload)
  // What the container's own health check looks at: another worker's beat says nothing about this one.
  await writeFile(ALIVE, new Date().toISOString())
  beatAt = performance.now()
}

const stop = keepRhythm(
  TICK_SECONDS,
  async () => {
    try {
      await tick(context, undefined, { between: sayAlive })
      await sayAlive()
    } catch (err) {
      // A tick that finds no database is one line in the log; the next one tries again.
      payload.logger.error({ err, msg: 'the tick failed' })
    }
  },
  () => payload.logger.error({ msg: 'no round for too long: was the clock put back? planned anew' }),
)
payload.logger.info({ msg: 'the worker runs', seconds: TICK_SECONDS })

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, async () => {
    leaving.abort()
    await stop()
    process.exit(0)
  })
}

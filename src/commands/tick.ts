import { parseArgs } from 'node:util'
import config from '@payload-config'
import { getPayload } from 'payload'
import { carriersFor } from '@/adapters/carriersFor'
import { paymentsFor } from '@/adapters/payments/paymentsFor'
import { roomsFor } from '@/adapters/rooms/roomsFor'
import { JOBS, tick } from '@/jobs/tick'
import { setClock } from '@/server/clock'
import { env } from '@/server/env'

/**
 * `npm run tick -- [--at <instant>] [--job <name>]`: one tick, as if the clock said so. The last line is
 * JSON.
 */
const { values } = parseArgs({ options: { at: { type: 'string' }, job: { type: 'string' } } })

if (values.at !== undefined) setClock(instantOf(values.at))
if (values.job !== undefined && !JOBS.some(({ name }) => name === values.job)) {
  refuse(`There is no job "${values.job}". There are: ${JOBS.map(({ name }) => name).join(', ')}.`)
}
const payload = await getPayload({ config })
const context = {
  payload,
  carriers: carriersFor(env()),
  payments: paymentsFor(env()).provider,
  rooms: roomsFor(env()).rooms,
}
console.log(JSON.stringify(await tick(context, values.job)))
process.exit(0)

function instantOf(text: string): number {
  if (env().TRS_ENV === 'production') refuse('--at is refused in production: time is what the database says.')
  const instant = Date.parse(text)
  if (!/T.*(Z|[+-]\d\d:\d\d)$/.test(text) || Number.isNaN(instant)) {
    refuse('--at takes an instant with its offset, like 2026-11-02T09:00:00Z.')
  }
  return instant
}

function refuse(words: string): never {
  console.error(words)
  process.exit(1)
}

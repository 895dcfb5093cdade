import usual, { configure } from '@payload-config'
import { scriptedPayments } from '@tests/support/scriptedPayments'
import { scriptedRooms } from '@tests/support/scriptedRooms'
import { getPayload } from 'payload'
import { tick } from '@/jobs/tick'
import { type Bought, evidenceOf } from './bought'
import { runWhenTold } from './runWhenTold'

/** One worker: its provider answers at once, from memory. `BOUGHT` says what was paid for. */
const payments = scriptedPayments()
const rooms = scriptedRooms()
// Both are made of the same collections: one after the other.
await usual
const config = await configure({
  databaseUrl: process.env.DATABASE_URL ?? '',
  applicationName: 'trs bench',
  payments,
})
const payload = await getPayload({ config })

await runWhenTold(async () => {
  const { pool } = payload.db as unknown as { pool: import('pg').Pool }
  const { rows } = await pool.query<Bought>(`
    select c.id as checkout, c.client_id as client, c.plan_id as plan, k.stripe_customer_id as customer
    from checkouts c join clients k on k.id = c.client_id`)
  payments.says(...rows.map(evidenceOf))
  let done = 0
  for (let settled = 1; settled > 0; done += settled) {
    const { jobs } = await tick({ payload, payments, rooms, carriers: {} }, 'renewal-scan')
    settled = jobs['renewal-scan']?.settled ?? 0
  }
  return done
})

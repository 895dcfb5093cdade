import config from '@payload-config'
import { getPayload } from 'payload'
import { paymentsFor } from '@/adapters/payments/paymentsFor'
import { seedMessages } from '@/commands/seed/seedMessages'
import { seedNotes } from '@/commands/seed/seedNotes'
import { seedOfferings } from '@/commands/seed/seedOfferings'
import { seedPayments } from '@/commands/seed/seedPayments'
import { seedPeople } from '@/commands/seed/seedPeople'
import { seedSessions } from '@/commands/seed/seedSessions'
import { seedSite } from '@/commands/seed/seedSite'
import { env } from '@/server/env'
import { poolOf, sql } from '@/server/sql'

/** `npm run seed`: the demo practice of docs/contract.md. Safe to repeat; refused in production. */
if (env().TRS_ENV === 'production') {
  console.error('The demo practice has no place in production.')
  process.exit(1)
}
const payload = await getPayload({ config })
const people = await seedPeople(payload)
await seedOfferings(payload, people)
await seedSite(payload)
await seedSessions(payload, people)
await seedMessages(payload, people)
await seedNotes(payload, people)
const { provider: payments, twin } = paymentsFor(env())
// With a key of Stripe's nobody pays by themselves.
if (twin) await seedPayments({ payload, payments, twin, siteUrl: env().SITE_URL }, people)
// What was lived in the past has waited for its place since then: it gets it now, not with the first tick.
await poolOf(payload).execute(sql`select chain_audit(10000)`)
console.log(JSON.stringify({ seeded: 'demo' }))
process.exit(0)

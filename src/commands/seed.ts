import config from '@payload-config'
import { getPayload } from 'payload'
import { seedOfferings } from '@/commands/seed/seedOfferings'
import { seedPeople } from '@/commands/seed/seedPeople'
import { seedSessions } from '@/commands/seed/seedSessions'
import { env } from '@/server/env'

/** `npm run seed`: the demo practice of docs/contract.md. Safe to repeat; refused in production. */
if (env().TRS_ENV === 'production') {
  console.error('The demo practice has no place in production.')
  process.exit(1)
}
const payload = await getPayload({ config })
const people = await seedPeople(payload)
await seedOfferings(payload, people)
await seedSessions(payload, people)
console.log(JSON.stringify({ seeded: 'demo' }))
process.exit(0)

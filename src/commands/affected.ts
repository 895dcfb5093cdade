import { parseArgs } from 'node:util'
import config from '@payload-config'
import { getPayload } from 'payload'
import { readAffected } from '@/server/records/readAffected'

/**
 * `npm run affected -- --from <instant> --to <instant> [--actor user:{id}]`: whom the audit log names in that
 * time, for a breach. A line for each person, then JSON.
 */
const { values } = parseArgs({
  options: { from: { type: 'string' }, to: { type: 'string' }, actor: { type: 'string' } },
})
const span = { from: instantOf('from'), to: instantOf('to'), actor: values.actor ?? null }

const payload = await getPayload({ config })
const { people, unbounded } = await readAffected(payload, span)
for (const { person, events, actions } of people) {
  console.log(`affected: ${person} ${events} ${actions.join(' ')}`)
}
console.log(JSON.stringify({ affected: people.length, unbounded }))
process.exit(0)

function instantOf(name: 'from' | 'to'): number {
  const text = values[name] ?? ''
  const instant = Date.parse(text)
  if (/T.*(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(instant)) return instant
  console.error(`--${name} takes an instant with its offset, like 2026-11-02T09:00:00Z.`)
  process.exit(1)
}

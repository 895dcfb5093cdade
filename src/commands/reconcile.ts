import { parseArgs } from 'node:util'
import config from '@payload-config'
import { getPayload } from 'payload'
import { paymentsFor } from '@/adapters/payments/paymentsFor'
import { env } from '@/server/env'
import { reconcile } from '@/server/payments/reconcile'

/**
 * `npm run reconcile -- [--days 35]`: the provider against payments and ledger. A line for each difference,
 * then JSON; leaves with 1 where there is any.
 */
const { values } = parseArgs({ options: { days: { type: 'string', default: '35' } } })
const days = Number(values.days)
if (!Number.isInteger(days) || days < 1 || days > 366) {
  console.error('--days takes a whole number from 1 to 366.')
  process.exit(1)
}
const payload = await getPayload({ config })
const { differences, checked } = await reconcile({ payload, payments: paymentsFor(env()).provider }, days)
for (const { what, object, detail } of differences) console.log(`difference: ${what} ${object} ${detail}`)
console.log(JSON.stringify({ differences: differences.length, checked }))
process.exit(differences.length > 0 ? 1 : 0)

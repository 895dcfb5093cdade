import config from '@payload-config'
import { getPayload } from 'payload'
import { paymentsFor } from '@/adapters/payments/paymentsFor'
import { env } from '@/server/env'
import { syncPlans } from '@/server/payments/syncPlans'

/** `npm run sync:plans`: the provider's products and prices of all published plans. The last line is JSON. */
const payload = await getPayload({ config })
const plans = await syncPlans({ payload, payments: paymentsFor(env()).provider })
console.log(JSON.stringify({ plans }))
process.exit(0)

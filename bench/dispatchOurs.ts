import { configure } from '@payload-config'
import { getPayload } from 'payload'
import { mailCarrier } from '@/adapters/mail/mailCarrier'
import { paymentsFor } from '@/adapters/payments/paymentsFor'
import { roomsFor } from '@/adapters/rooms/roomsFor'
import type { Carrier } from '@/domain/notifications/carrier'
import { tick } from '@/jobs/tick'
import { env } from '@/server/env'
import { runWhenTold } from './runWhenTold'

const SENDER = { siteUrl: 'http://localhost:3000', from: 'Practice <practice@localhost>' }

/** The way out is a stub; with `RENDER` each mail is written whole before it is thrown away. */
const stub: Carrier = { takesKey: true, carry: async () => {} }
const carrier = process.env.RENDER ? mailCarrier({ send: async () => {} }, SENDER) : stub

const payments = paymentsFor(env()).provider
const { rooms } = roomsFor(env())
const config = await configure({ databaseUrl: process.env.DATABASE_URL ?? '', applicationName: 'trs bench' })
const payload = await getPayload({ config })

await runWhenTold(async () => {
  const context = { payload, payments, rooms, carriers: { mail: carrier } }
  const { jobs } = await tick(context, 'notification-dispatch')
  return jobs['notification-dispatch']?.sent ?? 0
})

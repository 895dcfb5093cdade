import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import pg from 'pg'
import Stripe from 'stripe'
import { PLAIN_INSERT } from '../plainInsert'

/** What every webhook must do and no more, behind the thinnest server: the signature, then one insert. */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 })
const { signature: signatures } = Stripe.webhooks
const secret = process.env.STRIPE_WEBHOOK_SECRET ?? ''

const server = createServer(async (incoming, outgoing) => {
  const parts: Buffer[] = []
  for await (const part of incoming) parts.push(part as Buffer)
  const text = Buffer.concat(parts).toString()
  const header = String(incoming.headers['stripe-signature'])
  if (!signatures?.verifyHeader(text, header, secret)) throw new Error('not signed')
  const { id, type, data } = JSON.parse(text)
  await pool.query({ ...PLAIN_INSERT, values: [randomUUID(), id, type, data.object.id] })
  outgoing.writeHead(200, { 'Content-Type': 'application/json' })
  outgoing.end('{"received":true}')
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.({ port: typeof address === 'object' ? address?.port : 0 })
})
process.once('disconnect', () => process.exit(0))
process.once('SIGTERM', () => process.exit(0))

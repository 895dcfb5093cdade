import { randomUUID } from 'node:crypto'
import pg from 'pg'
import Stripe from 'stripe'
import { listen } from '../listen'
import { PLAIN_INSERT } from '../plainInsert'

/** What every webhook must do and no more, behind the same thin server: the signature, then one insert. */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 })
const { signature: signatures } = Stripe.webhooks
const secret = process.env.STRIPE_WEBHOOK_SECRET ?? ''

listen(async (request) => {
  const text = await request.text()
  if (!signatures?.verifyHeader(text, request.headers.get('stripe-signature') ?? '', secret)) {
    return new Response(null, { status: 400 })
  }
  const { id, type, data } = JSON.parse(text)
  await pool.query({ ...PLAIN_INSERT, values: [randomUUID(), id, type, data.object.id] })
  return Response.json({ received: true })
})

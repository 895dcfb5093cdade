import { createHmac, randomUUID } from 'node:crypto'
import { startWeb } from '@tests/support/web'
import pg from 'pg'
import Stripe from 'stripe'
import type { Cluster } from './cluster'
import { type Ask, expectAll, load, type Run } from './load'
import { PLAIN_INSERT } from './plainInsert'
import { times } from './practice'
import { startProgram } from './programs'
import { atLeast, atMost, median, quantile, type Report } from './report'

const SECRET = 'whsec_of_the_benchmarks'
const EVENTS = 2_000
const ROUNDS = 3
const AT_ONCE = 50
/** As long as events of Stripe are: an invoice with a few lines. */
const FILLER = 'x'.repeat(3_000)

type Signed = { text: string; signature: string }

/** What the provider tells us goes into the inbox: the door beside the least that any door must do. */
export async function webhook(cluster: Cluster): Promise<Report> {
  const ours = await cluster.newDatabase('webhook')
  const plain = await cluster.newDatabase('webhook_plain')
  const env = { STRIPE_WEBHOOK_SECRET: SECRET }
  const door = await startProgram('serveOurs', ours.appUrl, env)
  const peer = await startProgram('peer/servePlainWebhook', plain.appUrl, env)
  const rates: Record<string, Run[]> = { ours: [], peer: [] }
  const bare: number[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    const [one, other] = [await volley(door.port), await volley(peer.port)]
    const alone = await rateBare(plain.appUrl)
    // The first round warms them up.
    if (round === 0) continue
    rates.ours?.push(one)
    rates.peer?.push(other)
    bare.push(alone)
  }
  await door.stop()
  await peer.stop()
  const rate = (name: string) => median((rates[name] ?? []).map(({ perSecond }) => perSecond))
  const web = await throughTheWeb(cluster)
  return {
    name: 'webhook',
    ratios: [
      atLeast(
        'ours / (signature check + one insert through pg), both behind HTTP',
        rate('ours') / rate('peer'),
        0.5,
      ),
      atLeast('ours behind HTTP / the same two without any HTTP', rate('ours') / median(bare), 0.5),
      atMost(`ms, 95th percentile of ${AT_ONCE} at once, the web program`, web.p95, 200),
      atMost(`ms, 95th percentile of the first ${AT_ONCE} after its start`, web.first, 200),
    ],
    tables: [
      {
        title: `events stored in a second, ${EVENTS.toLocaleString('en')} over ${AT_ONCE} connections, medians of ${ROUNDS}`,
        head: ['', '/s'],
        rows: [
          ['ours', rate('ours').toFixed(0)],
          ['signature check and one insert, behind HTTP', rate('peer').toFixed(0)],
          ['signature check and one insert, no HTTP', median(bare).toFixed(0)],
        ],
      },
    ],
    notes: [],
  }
}

function eventOf(): Signed {
  const text = JSON.stringify({
    id: `evt_${randomUUID().replaceAll('-', '')}`,
    object: 'event',
    type: 'invoice.paid',
    created: 1_790_000_000,
    livemode: false,
    data: { object: { id: `in_${randomUUID().slice(0, 13).replace('-', '')}`, filler: FILLER } },
  })
  const at = Math.floor(Date.now() / 1000)
  const hex = createHmac('sha256', SECRET).update(`${at}.${text}`).digest('hex')
  return { text, signature: `t=${at},v1=${hex}` }
}

function askOf({ text, signature }: Signed): Ask {
  const headers = { 'stripe-signature': signature }
  return { method: 'POST', path: '/api/stripe/webhook', headers, body: JSON.parse(text) }
}

const asks = (count: number) => times(count, () => askOf(eventOf()))

/** As many at once as the issue asks for, each connection with its next one as soon as it is answered. */
async function volley(port: number, count = EVENTS): Promise<Run> {
  return expectAll(await load({ port, connections: AT_ONCE }, asks(count)), 200)
}

/** In this process, over as many connections as a program's pool has. */
async function rateBare(url: string): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: 20 })
  await Promise.all(times(20, () => pool.query('select 1')))
  const events = times(EVENTS, eventOf)
  const from = performance.now()
  await Promise.all(
    times(AT_ONCE, async () => {
      for (let event = events.pop(); event; event = events.pop()) {
        const { text, signature } = event
        if (!Stripe.webhooks.signature?.verifyHeader(text, signature, SECRET)) throw new Error('not signed')
        const { id, type, data } = JSON.parse(text)
        await pool.query({ ...PLAIN_INSERT, values: [randomUUID(), id, type, data.object.id] })
      }
    }),
  )
  const seconds = (performance.now() - from) / 1000
  await pool.end()
  return EVENTS / seconds
}

/** Fifty that come at once, to the program that `npm run web` starts: the very first, and then again and again. */
async function throughTheWeb(cluster: Cluster): Promise<{ first: number; p95: number }> {
  const database = await cluster.newDatabase('webhook_web')
  const web = await startWeb(database, {
    PAYLOAD_SECRET: process.env.PAYLOAD_SECRET ?? '',
    STRIPE_WEBHOOK_SECRET: SECRET,
  })
  const port = Number(new URL(web.url).port)
  const first = await volley(port, AT_ONCE)
  const told: number[] = []
  for (let round = 0; round < 20; round++) {
    const run = await volley(port, AT_ONCE)
    told.push(...run.told.map(({ ms }) => ms))
  }
  await web.stop()
  return {
    first: quantile(
      first.told.map(({ ms }) => ms),
      0.95,
    ),
    p95: quantile(told, 0.95),
  }
}

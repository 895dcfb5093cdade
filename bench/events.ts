import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type pg from 'pg'
import { withClient } from '../scripts/practiceDatabase.mjs'
import { runBare } from './bare'
import { type Bought, CREDITS, PAID_AT, PRICE, PRICE_ID, paymentOf, sessionOf } from './bought'
import type { Cluster, Database } from './cluster'
import { median, type Report } from './report'

const EVENTS = 10_000
const ROUNDS = 1
/** As many at a time as the worker settles. */
const TOGETHER = 4

type Due = Bought & { payment: string }

/**
 * Stored events settled in a second by one worker's ticks, each a pack that was paid: asked for, granted,
 * receipted; beside the same writes by hand.
 */
export async function events(cluster: Cluster): Promise<Report> {
  const template = await cluster.newDatabase('events_template')
  await fill(template)
  const rates: Record<'ours' | 'bare', number[]> = { ours: [], bare: [] }
  for (let round = 0; round < ROUNDS; round++) {
    const ours = await cluster.newDatabase(`events_ours_${round}`, template.name)
    rates.ours.push(await settledByTicks(ours))
    const plain = await cluster.newDatabase(`events_bare_${round}`, template.name)
    rates.bare.push((await runBare(plain.appUrl, await dueIn(plain), settleByHand, TOGETHER)).perSecond)
  }
  const [ours, bare] = [median(rates.ours), median(rates.bare)]
  return {
    name: 'events',
    ratios: [{ what: 'ours / the same work in plain SQL', value: ours / bare }],
    tables: [
      {
        title: `stored events settled in a second, ${EVENTS.toLocaleString('en')} due, medians of ${ROUNDS}`,
        head: ['', '/s'],
        rows: [
          ['one worker’s ticks, the provider answers from memory', ours.toFixed(0)],
          [`the same statements by hand, ${TOGETHER} connections`, bare.toFixed(0)],
        ],
      },
    ],
    notes: [],
  }
}

/** Ten thousand clients who have paid for one plan, and an event about each of them that waits. */
function fill({ ownerUrl }: Database): Promise<void> {
  return withClient(ownerUrl, async (client) => {
    const plan = randomUUID()
    await client.query(
      `insert into plans (id, name, slug, kind, credits, price, currency, carry_over, trial_credits, stripe_price_id)
       values ($1, 'Five sessions', 'of-the-bench', 'pack', $2, $3, 'EUR', 0, 0, $4)`,
      [plan, CREDITS, PRICE, PRICE_ID],
    )
    await client.query(
      `insert into clients (id, name, email, time_zone, locale, stripe_customer_id)
       select gen_random_uuid(), 'Ada Example', 'ada-' || n || '@example.org', 'Europe/Berlin', 'en', 'cus_' || n
       from generate_series(1, ${EVENTS}) n`,
    )
    await client.query(
      `insert into checkouts (id, client_id, plan_id, kind, credits, carry_over, trial_credits, price, currency,
         stripe_price_id, status)
       select gen_random_uuid(), id, $1, 'pack', $2, 0, 0, $3, 'EUR', $4, 'open' from clients`,
      [plan, CREDITS, PRICE, PRICE_ID],
    )
    await client.query(
      `insert into payments (id, event_id, provider, event_type, kind, object_id, livemode, attempts, received_at,
         processing, next_attempt_at)
       select gen_random_uuid(), 'evt_' || id, 'mock', 'checkout.session.completed', 'checkout', 'cs_' || id, false, 0,
         now(), 'stored', now() from checkouts`,
    )
    await client.query('analyze')
  })
}

async function settledByTicks({ appUrl }: Database): Promise<number> {
  const child = fork('dist/bench/settleOurs.mjs', {
    execArgv: ['--conditions=production'],
    env: { ...process.env, DATABASE_URL: appUrl },
  })
  await once(child, 'message')
  const answered = once(child, 'message')
  const began = performance.now()
  child.send('go')
  const [{ done }] = (await answered) as [{ done: number }]
  const seconds = (performance.now() - began) / 1000
  child.kill('SIGKILL')
  if (done !== EVENTS) throw new Error(`${done} of ${EVENTS} events were settled`)
  return EVENTS / seconds
}

function dueIn({ ownerUrl }: Database): Promise<Due[]> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<Due>(`
      select p.id as payment, c.id as checkout, c.client_id as client, c.plan_id as plan,
        k.stripe_customer_id as customer
      from payments p join checkouts c on p.object_id = 'cs_' || c.id join clients k on k.id = c.client_id`)
    return rows
  })
}

/** What settling one of them writes, and what it must lock and read for that, with every trigger on. */
async function settleByHand(client: pg.Client, due: Due): Promise<void> {
  const ask = (name: string, text: string, values: unknown[]) => client.query({ name, text, values })
  const lot = randomUUID()
  const evidence = paymentOf(due)
  const key = `grant:pi:${evidence}:${due.plan}`
  await ask('row', 'select 1 from payments where id = $1 for no key update', [due.payment])
  await ask('client', 'select 1 from clients where stripe_customer_id = $1 for no key update', [due.customer])
  await ask('terms', 'select * from checkouts where id = $1 for no key update', [due.checkout])
  await ask(
    'lots',
    'select * from credit_lots where evidence = $1 or grant_key = $2 order by id for no key update',
    [evidence, key],
  )
  await ask(
    'settled',
    `update payments set client_id = $2, plan_id = $3, evidence = $4, status = 'paid', amount = $5, currency = 'EUR',
       processing = 'processed', outcome = 'granted', next_attempt_at = null, processed_at = now(), turn = nextval('payment_turns')
     where id = $1`,
    [due.payment, due.client, due.plan, evidence, PRICE],
  )
  await ask(
    'agreed',
    `update checkouts set status = 'complete', evidence = $2, session_id = $3 where id = $1`,
    [due.checkout, evidence, sessionOf(due)],
  )
  await ask(
    'lot',
    `insert into credit_lots (id, client_id, credit_type, source, grant_key, granted, available, held, used, forfeited,
       expired, revoked, owes, frozen, entries, head, paid, currency, evidence)
     values ($1, $2, 'session', 'pack', $3, 0, 0, 0, 0, 0, 0, 0, 0, false, 0, '', $4, 'EUR', $5)`,
    [lot, due.client, key, PRICE, evidence],
  )
  await ask(
    'entry',
    `insert into ledger_entries (id, key, type, lot_id, quantity, "from", "to", evidence, actor, at)
     values ($1, $2, 'grant', $3, $4, 'outside', 'available', $5, 'mock', now())`,
    [randomUUID(), key, lot, CREDITS, evidence],
  )
  await ask(
    'receipt',
    `insert into receipts (id, client_id, payment_id, evidence, item, amount, currency, paid_at, issued_at, tax_text)
     select $1, $2, $3, $4, 'Five sessions', $5, 'EUR', $6, now(), tax_text from practice`,
    [randomUUID(), due.client, due.payment, evidence, PRICE, new Date(PAID_AT)],
  )
}

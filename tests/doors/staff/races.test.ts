import { newDesk, newVisit, refusal } from '@tests/doors/portal/visits'
import { type House, openHouse } from '@tests/support/house'
import { newClient } from '@tests/support/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setClock } from '@/server/clock'
import { poolOf, rowsOf, sql } from '@/server/sql'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

type Answer = Awaited<ReturnType<House['request']>>
const ENDS = ['completion', 'no-show', 'late cancel', 'cancellation'] as const
const STATUS_OF = {
  completion: 'completed',
  'no-show': 'no_show',
  'late cancel': 'cancelled',
  cancellation: 'cancelled',
}

/** What each status must find in the ledger: reasons of releases, and what follows. */
const ENTRIES_OF: Record<(typeof ENDS)[number], string[]> = {
  completion: ['hold', 'release completed', 'use'],
  'no-show': ['hold', 'release no_show', 'forfeit'],
  'late cancel': ['hold', 'release late_cancel', 'forfeit'],
  cancellation: ['hold', 'release practice_cancel'],
}

/** Ten of each end, all at once, when the clock says so; answers by end. */
async function endAtOnce(millisAfterStart: number) {
  const visit = await newVisit(house, { credits: 1 })
  const desk = await newDesk(house, ['staff'])
  const { id } = (await visit.book()).body.booking
  setClock(visit.startsAt + millisAfterStart)
  try {
    const cookie = await house.cookieOf('users', desk.id)
    const own = await house.cookieOf('clients', visit.client)
    const end = (name: string) =>
      name === 'late cancel'
        ? house.request('POST', `/portal/bookings/${id}/cancellation`, { cookie: own, body: {} })
        : house.request('POST', `/staff/bookings/${id}/${name}`, { cookie, body: {} })
    const names = Array.from({ length: 10 }, () => ENDS).flat()
    const answers = await Promise.all(names.map(async (name) => ({ name, answer: await end(name) })))
    return { id, answers }
  } finally {
    setClock(null)
  }
}

async function expectOneOutcome({
  id,
  answers,
}: {
  id: string
  answers: { name: (typeof ENDS)[number]; answer: Answer }[]
}) {
  const [won, ...more] = answers.filter(({ answer }) => answer.status === 200)
  expect(more).toEqual([])
  if (!won) throw new Error('nobody ended the session')
  const rows = await rowsOf<{ step: string }>(
    poolOf(house.payload),
    sql`select concat_ws(' ', type, case when type = 'release' then reason end) as step
        from ledger_entries where booking_id = ${id}::uuid order by id`,
  )
  expect(rows.map(({ step }) => step)).toEqual(ENTRIES_OF[won.name])
  expect(won.answer.body.booking).toMatchObject({ status: STATUS_OF[won.name], sequence: 1 })
  return answers
    .filter((each) => each !== won)
    .map(({ name, answer }) => `${name}: ${refusal(answer).join(' ')}`)
}

test('C6: of forty ends at once after the start, one is recorded, and status and entries agree', async () => {
  const refusals = new Set(await expectOneOutcome(await endAtOnce(0)))
  expect(refusals).toContain('completion: 409 outcome_exists')
  for (const each of refusals) expect(each).toMatch(/: 409 (outcome_exists|too_late)$/)
})

test('C6: of forty ends at once before the start, one cancel is recorded', async () => {
  const refusals = new Set(await expectOneOutcome(await endAtOnce(-1)))
  expect(refusals).toContain('cancellation: 409 outcome_exists')
  for (const each of refusals) expect(each).toMatch(/: 409 (outcome_exists|too_early)$/)
})

test('ten corrections at once restore once', async () => {
  const visit = await newVisit(house, { credits: 1 })
  const desk = await newDesk(house, ['staff'])
  const { id } = (await visit.book()).body.booking
  setClock(visit.startsAt)
  try {
    const cookie = await house.cookieOf('users', desk.id)
    const ask = (path: string, body: object) =>
      house.request('POST', `/staff/bookings/${id}/${path}`, { cookie, body })
    await ask('no-show', {})
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        ask('correction', { to: at % 2 === 0 ? 'waived' : 'completed', reason: 'mistake' }),
      ),
    )
    const won = answers.filter(({ status }) => status === 200)
    // A waived no-show can still become completed, with the credit that came back; nothing else goes twice.
    expect([1, 2]).toContain(won.length)
    expect(won.filter(({ body }) => body.booking.status === 'completed').length).toBe(1)
  } finally {
    setClock(null)
  }
  expect((await visit.call('GET', '/portal/credits')).body).toMatchObject({ available: 0, held: 0 })
})

test('twenty equal grants at once give the credits once, and answer the same lot', async () => {
  const { id: client } = await newClient(house.payload)
  const desk = await newDesk(house, ['staff'])
  const cookie = await house.cookieOf('users', desk.id)
  const body = { client, creditType: 'session', quantity: 3, reason: 'snow', requestId: crypto.randomUUID() }
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => house.request('POST', '/staff/credits', { cookie, body })),
  )
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 201))
  expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1)
  const entries = await rowsOf(
    poolOf(house.payload),
    sql`select e.type, e.quantity from ledger_entries e join credit_lots l on l.id = e.lot_id
        where l.client_id = ${client}::uuid`,
  )
  expect(entries).toEqual([{ type: 'grant', quantity: 3 }])
  const reasons = await rowsOf(
    poolOf(house.payload),
    sql`select 1 from reasons where client_id = ${client}::uuid`,
  )
  expect(reasons).toHaveLength(1)
})

test('twenty different grants under one request at once: one stands, the others are told', async () => {
  const { id: client } = await newClient(house.payload)
  const desk = await newDesk(house, ['staff'])
  const cookie = await house.cookieOf('users', desk.id)
  const shared = { client, creditType: 'session', reason: 'snow', requestId: crypto.randomUUID() }
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      house.request('POST', '/staff/credits', { cookie, body: { ...shared, quantity: at + 1 } }),
    ),
  )
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
  for (const answer of answers)
    if (answer.status !== 201) expect(refusal(answer)).toEqual([409, 'attempt_reused'])
})

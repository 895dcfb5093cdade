import { cookieIn, logIn, newAccount, PASSWORD, postOf } from '@tests/doors/identity/accounts'
import { type House, openHouse } from '@tests/support/house'
import { newUser } from '@tests/support/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditFilters } from '@/admin/audit/auditFilters'
import { type AuditPage, readAuditPage } from '@/admin/audit/readAuditPage'
import { afterAllAnswers } from '@/server/afterAnswer'
import { appendAudit } from '@/server/recordAudit'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { sqlTransaction } from '@/server/sqlTransaction'

let house: House
let post: ReturnType<typeof postOf>
beforeAll(async () => {
  house = await openHouse()
  post = postOf(house)
})
afterAll(() => house.close())

/** What the audit log says of a person while `work` runs. */
async function eventsDuring(subject: string, work: () => Promise<unknown>) {
  const read = () =>
    rowsOf<{ action: string; actor: string }>(
      poolOf(house.payload),
      sql`select action, actor from audit_events where subject = ${subject} order by at, id`,
    )
  const before = (await read()).length
  await work()
  await afterAllAnswers()
  return (await read()).slice(before).map(({ action, actor }) => `${action} by ${actor}`)
}

test('each thing that happens to an account adds exactly one event', async () => {
  const account = await newAccount(house, 'clients')
  const who = `client:${account.id}`
  const during = (work: () => Promise<unknown>) => eventsDuring(who, work)
  let cookie = ''
  expect(await during(async () => (cookie = cookieIn(await logIn(house, account))))).toEqual([
    `sign_in by ${who}`,
  ])
  expect(await during(() => logIn(house, { ...account, password: 'wrong one' }))).toEqual([
    'sign_in_refused by visitor',
  ])
  const forgot = () => house.request('POST', '/clients/forgot-password', { body: { email: account.email } })
  expect(await during(forgot)).toEqual(['reset_asked by visitor'])
  const body = { current: PASSWORD, password: 'kelp beyond the pier' }
  const change = () => house.request('POST', '/portal/password', { cookie, body })
  expect(await during(change)).toEqual([`password_changed by ${who}`])
  expect(await during(() => house.request('DELETE', '/portal/sessions', { cookie }))).toEqual([
    `session_revoked by ${who}`,
  ])
  expect(await during(() => house.request('POST', '/clients/logout', { cookie }))).toEqual([
    `sign_out by ${who}`,
  ])
  expect(await during(() => house.request('POST', '/clients/logout', { cookie }))).toEqual([])
})

test('a password that is set by a link, and a session ended by itself, add one event each', async () => {
  const account = await newAccount(house, 'clients')
  const who = `client:${account.id}`
  await house.request('POST', '/clients/forgot-password', { body: { email: account.email } })
  const body = { token: await post.token(account.email), password: 'kelp beyond the pier' }
  let cookie = ''
  const redeem = () => house.request('POST', '/clients/reset-password', { body })
  const keep = async () => (cookie = cookieIn(await redeem()))
  expect(await eventsDuring(who, keep)).toEqual([`password_reset by ${who}`])
  expect(await eventsDuring(who, redeem), 'the same link again').toEqual([])
  await logIn(house, { ...account, password: body.password })
  const { items } = (await house.request('GET', '/portal/sessions', { cookie })).body
  const other = items.find((one: { current: boolean }) => !one.current)
  const end = () => house.request('DELETE', `/portal/sessions/${other.id}`, { cookie })
  expect(await eventsDuring(who, end)).toEqual([`session_revoked by ${who}`])
  expect(await eventsDuring(who, end), 'it is over').toEqual([])
})

test('a changed role tells who gave it, and an unchanged one nothing', async () => {
  const owner = await newAccount(house, 'users', { roles: ['owner'] })
  const user = await newAccount(house, 'users')
  const cookie = cookieIn(await logIn(house, owner))
  const patch = (body: object) => () => house.request('PATCH', `/users/${user.id}`, { cookie, body })
  const during = (work: () => Promise<unknown>) => eventsDuring(`user:${user.id}`, work)
  expect(await during(patch({ roles: ['staff', 'editor'] }))).toEqual([`role_changed by user:${owner.id}`])
  expect(await during(patch({ roles: ['editor', 'staff'] }))).toEqual([])
  expect(await during(patch({ name: 'Nora' }))).toEqual([])
  const by = `by user:${owner.id}`
  expect(await during(patch({ disabled: true }))).toEqual([`user_disabled ${by}`])
  expect(await during(patch({ disabled: true }))).toEqual([])
  expect(await during(patch({ disabled: false }))).toEqual([`user_enabled ${by}`])
  const email = `moved-${crypto.randomUUID()}@example.org`
  expect(await during(patch({ email }))).toEqual([`email_changed ${by}`])
  expect(await during(patch({ email }))).toEqual([])
  const both = { disabled: true, email: `again-${email}` }
  expect((await during(patch(both))).sort()).toEqual([`email_changed ${by}`, `user_disabled ${by}`])
})

test('a sign-in for an address that nobody has names nobody', async () => {
  const email = `unknown-${crypto.randomUUID()}@example.org`
  await logIn(house, { collection: 'clients', email })
  const rows = await rowsOf<{ text: string }>(
    poolOf(house.payload),
    sql`select a::text as text from audit_events a`,
  )
  expect(rows.length).toBeGreaterThan(5)
  expect(rows.filter(({ text }) => text.includes('@'))).toEqual([])
})

test('the log is read back page by page, each event once, however many came in one instant', async () => {
  const { id } = await newUser(house.payload, ['owner'])
  const subject = `series:${crypto.randomUUID()}`
  await sqlTransaction(house.payload, async (tx) => {
    for (let n = 0; n < 120; n++) {
      await appendAudit(tx, { action: 'booking_booked', actor: `user:${id}`, subject, facts: { n } })
    }
  })
  const user = { id, collection: 'users' as const, roles: ['owner' as const] }
  const asked = { payload: house.payload as never, user, timeZone: 'Europe/Berlin' }
  const pages: unknown[][] = []
  for (let before: string | null = ''; before !== null; ) {
    const page: AuditPage = await readAuditPage(asked, auditFilters({ subject, before }))
    pages.push(page.events.map(({ facts }) => facts.n))
    before = page.older
  }
  expect(pages.map(({ length }) => length)).toEqual([50, 50, 20])
  expect(pages.flat()).toEqual(Array.from({ length: 120 }, (_, n) => 119 - n))
})

test.each([{ from: '2026-02-30' }, { to: '9999-99-99' }, { before: 'yesterday' }, { before: '2026-01-01' }])(
  'a place in the log that makes no sense is left out: %j',
  async (query) => {
    const { id } = await newUser(house.payload, ['owner'])
    const user = { id, collection: 'users' as const, roles: ['owner' as const] }
    const asked = { payload: house.payload as never, user, timeZone: 'Europe/Berlin' }
    expect((await readAuditPage(asked, auditFilters(query))).events.length).toBeGreaterThan(0)
  },
)

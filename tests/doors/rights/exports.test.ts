import { newAccount, PASSWORD, postOf } from '@tests/doors/identity/accounts'
import { newDesk, refusal } from '@tests/doors/portal/visits'
import { type House, openHouse } from '@tests/support/house'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { MINUTE_MS } from '@/domain/scheduling/instant'
import { setClock } from '@/server/clock'
import { poolOf, rowsOf, sql } from '@/server/sql'

let house: House
beforeAll(async () => {
  house = await openHouse()
  postOf(house)
})
afterEach(() => setClock(null))
afterAll(() => house?.close())

async function newPerson() {
  const { id } = await newAccount(house, 'clients')
  const cookie = await house.cookieOf('clients', id)
  const call = (method: string, path: string, body?: unknown) => house.request(method, path, { cookie, body })
  return { id, call, ask: (password = PASSWORD) => call('POST', '/portal/export', { password }) }
}
const pathOf = (url: string) => url.replace('/api', '')
const audit = async (client: string) =>
  (
    await rowsOf<{ said: string }>(
      poolOf(house.payload),
      sql`select action || ' by ' || actor as said from audit_events
          where subject = ${`client:${client}`} and action like 'export%' order by at, id`,
    )
  ).map(({ said }) => said)

test('the link works once, by POST alone, for whose it is', async () => {
  const person = await newPerson()
  const stranger = await newPerson()
  const asked = await person.ask()
  expect(asked).toMatchObject({
    status: 202,
    body: { url: expect.stringMatching(/^\/api\/portal\/exports\//) },
  })
  const path = pathOf(asked.body.url)
  expect((await person.call('GET', '/portal/export')).body.ready).toEqual(asked.body)
  expect(refusal(await stranger.call('POST', path, {}))).toEqual([404, 'not_found'])
  expect((await person.call('GET', path)).status).toBe(404)
  const taken = await person.call('POST', path, {})
  expect(taken.status).toBe(200)
  expect(taken.headers.get('content-type')).toBe('application/zip')
  expect(taken.headers.get('cache-control')).toBe('no-store')
  expect(refusal(await person.call('POST', path, {}))).toEqual([404, 'not_found'])
  expect((await person.call('GET', '/portal/export')).body).toEqual({ ready: null, offeredAt: null })
  const by = `by client:${person.id}`
  expect(await audit(person.id)).toEqual([`export_asked ${by}`, `export_taken ${by}`])
})

test('of two who use it at once, one is served', async () => {
  const person = await newPerson()
  const path = pathOf((await person.ask()).body.url)
  const both = await Promise.all([person.call('POST', path, {}), person.call('POST', path, {})])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 404])
})

test('the link is over after a quarter of an hour', async () => {
  const person = await newPerson()
  const { url, expiresAt } = (await person.ask()).body
  setClock(Date.parse(expiresAt))
  expect(refusal(await person.call('POST', pathOf(url), {}))).toEqual([404, 'not_found'])
  expect((await person.call('GET', '/portal/export')).body.ready).toBeNull()
  setClock(Date.parse(expiresAt) - 15 * MINUTE_MS)
  expect((await person.call('POST', pathOf(url), {})).status).toBe(200)
})

test('a session alone asks for nothing: the password is asked, and guessed at a few times only', async () => {
  const person = await newPerson()
  expect(refusal(await person.ask('wrong'))).toEqual([422, 'invalid_input', 'password'])
  expect(refusal(await person.call('POST', '/portal/export', {}))).toEqual([422, 'invalid_input', 'password'])
  for (let tries = 0; tries < 4; tries += 1) await person.ask('wrong')
  expect(refusal(await person.ask())).toEqual([429, 'rate_limited'])
  expect(await audit(person.id)).toEqual([])
})

test('the office offers a copy that the client alone can take, and never takes it itself', async () => {
  const person = await newPerson()
  const desk = await newDesk(house, ['staff'])
  const offer = () => desk.call('POST', `/staff/clients/${person.id}/export`, {})
  const offered = await offer()
  expect([offered.status, Object.keys(offered.body)]).toEqual([202, ['message']])
  expect((await person.call('GET', '/portal/export')).body).toEqual({
    ready: null,
    offeredAt: expect.any(String),
  })
  const { url } = (await person.ask()).body
  expect(refusal(await desk.call('POST', pathOf(url), {}))).toEqual([401, 'not_signed_in'])
  expect((await person.call('POST', pathOf(url), {})).status).toBe(200)
  expect((await person.call('GET', '/portal/export')).body).toEqual({ ready: null, offeredAt: null })
  expect((await audit(person.id))[0]).toBe(`export_asked by user:${desk.id}`)
  const nobody = await desk.call('POST', `/staff/clients/${crypto.randomUUID()}/export`, {})
  expect(refusal(nobody)).toEqual([404, 'not_found'])
})

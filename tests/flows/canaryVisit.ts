import { newDesk, newOffered, type Offered } from '@tests/doors/portal/visits'
import type { House } from '@tests/support/house'
import { newCredits, newUser } from '@tests/support/people'
import { aFile, aForm } from '@tests/support/sentFiles'
import { DAY_MS, toIso } from '@/domain/scheduling/instant'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { withClient } from '../../scripts/practiceDatabase.mjs'
import type { Web } from '../support/web'
import { confideElsewhere } from './canaryConfides'

/** Who visits, and what of them must not be found where it does not belong. */
const NAME = 'Canary \u001b[31mVogel\u2028 {"level":"forged"}'
export const EMAIL = 'canary.vogel@patient.test'
export const PASSWORD = 'canary beyond the pier 7'
export const PHONE = '+49 30 20072007'
const REASON = 'canary: a panic attack\r\n{"level":"forged"}'
const AGENT = 'canary-agent'

export type Answer = { line: string; path: string; status: number; text: string; isJson: boolean }

let house: House
let web: Web
let offered: Offered
const answers: Answer[] = []
/** Tokens of sessions and of links: whoever has one is that person. */
const tokens = new Set<string>()

/** Goes through every door of accounts and portal, and through staff's; once in a program. */
export async function visitAsCanary(where: House, program: Web) {
  house = where
  web = program
  const user = (await newUser(house.payload, ['therapist'])).id
  offered = await newOffered(house, { therapist: { user } })
  await visit(await house.cookieOf('users', user))
  return { answers, tokens }
}

let cookie = ''

/** One call of the visitor, or of whoever `as` is; keeps what was answered and the session it gave. */
async function call(method: string, path: string, body?: unknown, as?: string) {
  const text = typeof body === 'string' || body instanceof FormData ? body : JSON.stringify(body)
  const headers = {
    Cookie: as ?? cookie,
    Origin: web.url,
    'User-Agent': AGENT,
    ...(body instanceof FormData ? {} : { 'Content-Type': 'application/json' }),
  }
  const answer = await fetch(web.url + path, {
    method,
    headers,
    redirect: 'manual',
    ...(body === undefined ? {} : { body: text }),
  })
  const set = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  const token = set.split('=')[1]
  if (token) tokens.add(token)
  if (token && as === undefined) cookie = set
  const isJson = answer.headers.get('content-type')?.includes('json') ?? false
  const kept = {
    line: `${method} ${path} ${answer.status}`,
    path,
    status: answer.status,
    text: await answer.text(),
    isJson,
  }
  answers.push(kept)
  return kept
}

/** The token of the latest link in the twin's box; mails leave after the answer. */
async function link(): Promise<string> {
  for (let tries = 0; tries < 200; tries++) {
    const mails = (await (await fetch(`${web.url}/api/dev/mails?to=${EMAIL}`)).json()) as { text: string }[]
    const token = mails
      .map(({ text }) => /token=([\w-]+)/.exec(text)?.[1])
      .find((one) => one && !tokens.has(one))
    if (token) {
      tokens.add(token)
      return token
    }
    await new Promise((later) => setTimeout(later, 25))
  }
  throw new Error('no mail came')
}

async function visit(therapist: string) {
  await becomeClient()
  const id = await bookAndChange()
  await writeWithFiles()
  const staff = await callStaff(id)
  await confideElsewhere(call, { client: id, words: REASON, phone: PHONE, therapist, staff })
  await errInEveryWay(id)
  await call('POST', '/api/clients/logout')
}

async function becomeClient() {
  const person = { name: NAME, email: EMAIL, timeZone: 'Europe/Berlin', locale: 'de' }
  await call('POST', '/api/portal/sign-up', { ...person, password: 'password' })
  await call('POST', '/api/portal/sign-up', { ...person, password: PASSWORD })
  await call('POST', `/api/clients/verify/${await link()}`)
  await call('POST', '/api/clients/login', { email: EMAIL, password: `${PASSWORD}!` })
  await call('POST', '/api/clients/login', { email: EMAIL, password: PASSWORD })
  await call('POST', '/api/clients/forgot-password', { email: EMAIL })
  const token = await link()
  await call('POST', '/api/clients/reset-password', { token, password: EMAIL })
  await call('POST', '/api/clients/reset-password', { token, password: PASSWORD })
  await call('POST', '/api/clients/reset-password', { token, password: PASSWORD })
  await call('POST', '/api/portal/password', { current: `${PASSWORD}!`, password: PASSWORD })
  await call('POST', '/api/portal/password', { current: PASSWORD, password: `${PASSWORD} again` })
  await call('POST', '/api/clients/refresh-token')
  for (const door of [
    'clients/me',
    'portal/sessions',
    'portal/bookings',
    'portal/credits',
    'portal/catalogue',
  ])
    await call('GET', `/api/${door}`)
  const { items } = JSON.parse((await call('GET', '/api/portal/sessions')).text)
  await call('DELETE', `/api/portal/sessions/${items[0].id}-no`)
  await call('DELETE', '/api/portal/sessions')
  for (const page of ['', '/book', '/bookings', '/credits', '/settings']) await call('GET', `/portal${page}`)
}

async function bookAndChange(): Promise<string> {
  const [client] = await rowsOf<{ id: string }>(
    poolOf(house.payload),
    sql`select id from clients where email = ${EMAIL}`,
  )
  await newCredits(house.payload, client?.id ?? '', 3)
  const wanted = {
    service: offered.service.slug,
    therapist: offered.therapist.slug,
    attemptId: crypto.randomUUID(),
  }
  const book = (more: object) => call('POST', '/api/portal/bookings', { ...wanted, ...more })
  await book({ startsAt: REASON })
  const { booking } = JSON.parse((await book({ startsAt: toIso(offered.startsAt) })).text)
  const at = `/api/portal/bookings/${booking.id}`
  await call('GET', at)
  await call('POST', `${at}/move`, { startsAt: toIso(offered.startsAt + DAY_MS), sequence: 0 })
  await call('POST', `${at}/move`, { startsAt: toIso(offered.startsAt + DAY_MS), sequence: 0 })
  await call('POST', `${at}/cancellation`, { reason: `${REASON}\u001b[2J` })
  await call('POST', `${at}/cancellation`, { reason: REASON })
  await call('POST', `${at}/cancellation`, { reason: REASON })
  return client?.id ?? ''
}

/** Words and files, taken and refused; the other one reads them. */
async function writeWithFiles() {
  const { slug } = offered.therapist
  const begun = await call('POST', '/api/portal/conversations', { therapist: slug })
  const at = `/api/portal/conversations/${JSON.parse(begun.text).conversation?.id}`
  const name = 'canary panic.txt'
  for (const words of [REASON, `<html>${REASON}`])
    await call(
      'POST',
      `${at}/messages`,
      aForm(REASON.replace(/[^ -~]/g, ' '), [aFile(words.replaceAll('\r', ''), name)]),
    )
  await call('POST', `${at}/messages`, { body: `${REASON}\u001b[2J` })
  const { items = [] } = JSON.parse((await call('GET', `${at}/messages`)).text)
  await call('GET', `${at}/attachments/${items[0]?.attachments[0]?.id}`)
}

async function callStaff(client: string): Promise<string> {
  const desk = await newDesk(house, ['owner', 'staff'])
  const staff = await house.cookieOf('users', desk.id)
  const post = (path: string, body: object) => call('POST', `/api${path}`, body, staff)
  const credits = {
    client,
    creditType: 'session',
    quantity: 1,
    reason: REASON,
    requestId: crypto.randomUUID(),
  }
  await post('/staff/credits', credits)
  await post('/staff/credits', { ...credits, client: EMAIL })
  const startsAt = toIso(offered.startsAt + 2 * DAY_MS)
  const names = { service: offered.service.slug, therapist: offered.therapist.slug }
  const body = {
    client,
    ...names,
    startsAt,
    attemptId: crypto.randomUUID(),
    overbooked: true,
    reason: REASON,
  }
  const made = await post('/staff/bookings', body)
  const { booking } = JSON.parse(made.text)
  for (const door of ['completion', 'no-show']) await post(`/staff/bookings/${booking.id}/${door}`, {})
  await post(`/staff/bookings/${booking.id}/cancellation`, { by: 'practice', reason: REASON })
  await post(`/staff/bookings/${booking.id}/correction`, { to: 'completed', reason: REASON })
  await post(`/staff/clients/${client}/reset-mail`, {})
  await link()
  await call('PATCH', `/api/clients/${client}`, { name: `${NAME}!`, email: 'nobody at all' }, staff)
  await call('PATCH', `/api/clients/${client}`, { password: PASSWORD }, staff)
  await call(
    'POST',
    '/api/clients',
    { name: NAME, email: EMAIL, timeZone: 'Europe/Berlin', locale: 'de' },
    staff,
  )
  return staff
}

async function errInEveryWay(client: string) {
  const quoted = encodeURIComponent(EMAIL)
  await call('GET', `/api/clients/${quoted}`)
  await call('GET', `/api/${quoted}/${quoted}`)
  await call('GET', `/${quoted}`)
  await call('GET', `/api/portal/bookings/${quoted}`)
  await call('GET', `/api/portal/bookings?cursor=${quoted}`)
  await call('GET', `/api/bookings?where[nothing][equals]=${quoted}`)
  await call('GET', `/api/bookings?where[startsAt][equals]=${quoted}`)
  await call('POST', '/api/clients/login', `{"email":"${EMAIL}","password":`)
  await call('POST', '/api/clients/login', { email: [EMAIL], password: { in: PASSWORD } })
  await call('POST', `/api/clients/verify/${quoted}`)
  await call('PATCH', `/api/clients/${client}`, {
    name: NAME.repeat(20),
    phone: EMAIL.repeat(9),
    timeZone: NAME,
  })
  await call('PATCH', `/api/clients/${client}`, `{"name":"${EMAIL}`)
  await call('DELETE', `/api/clients/${client}`)
  // A statement that fails with the visitor's words among its values.
  const rename = (from: string, to: string) =>
    withClient(house.database.ownerUrl, (db) => db.query(`alter table ${from} rename to ${to}`))
  await rename('credentials', 'credentials_gone')
  await call('POST', '/api/clients/login', { email: EMAIL, password: PASSWORD }, '')
  await rename('credentials_gone', 'credentials')
  await rename('bookings', 'bookings_gone')
  await call('GET', '/portal/bookings')
  await rename('bookings_gone', 'bookings')
}

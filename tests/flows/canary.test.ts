import { type House, openHouse } from '@tests/support/house'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWeb, type Web } from '../support/web'
import { type Answer, EMAIL, PASSWORD, visitAsCanary } from './canaryVisit'

let house: House
let web: Web
let answers: Answer[]
let tokens: Set<string>
beforeAll(async () => {
  house = await openHouse()
  web = await startWeb(house.database, { LOG_LEVEL: 'trace' })
  const seen = await visitAsCanary(house, web)
  answers = seen.answers
  tokens = seen.tokens
})
afterAll(async () => {
  await web?.stop()
  await house?.close()
})

const found = (where: Answer[], what: RegExp) =>
  where.filter(({ text }) => what.test(text)).map(({ line }) => line)
const anyToken = () => new RegExp([...tokens, ...[...tokens].map(encodeURIComponent)].join('|'))

test('the visit went through every door and met every kind of refusal', () => {
  const statuses = new Set(answers.map(({ status }) => status))
  for (const status of [200, 201, 202, 401, 403, 404, 409, 422, 500]) expect([...statuses]).toContain(status)
  expect(tokens.size).toBeGreaterThanOrEqual(5)
})

test('no answer of a door has a token of a session or link, nor one that looks so', () => {
  const doors = answers.filter(({ isJson }) => isJson)
  expect(doors.length).toBeGreaterThan(50)
  expect(found(doors, anyToken())).toEqual([])
  expect(found(doors, /eyJ[\w-]+\./)).toEqual([])
  expect(
    found(
      answers.filter(({ isJson }) => !isJson),
      anyToken(),
    ),
  ).toEqual([])
})

test('no answer has a password, chosen or tried, nor a hash of one', () => {
  expect(found(answers, new RegExp(PASSWORD))).toEqual([])
  expect(found(answers, /\$argon2/)).toEqual([])
})

test('no refusal and no fault repeats who asked, what they are called, or what they wrote', () => {
  const refusals = answers.filter(({ status, isJson }) => status >= 400 && isJson)
  expect(refusals.length).toBeGreaterThan(25)
  expect(found(refusals, /canary|vogel|panic/i)).toEqual([])
  expect(found(refusals, /select |insert |Failed query|node_modules|at \w+ \(/)).toEqual([])
})

test('the log of the visit has nothing of the person: no name, address, password, token or reason', () => {
  const lines = web.lines()
  expect(lines.length).toBeGreaterThan(20)
  const said = /canary|vogel|panic|patient\.test|\$argon2|20072007/i
  expect(lines.filter((line) => said.test(line))).toEqual([])
  expect(lines.filter((line) => anyToken().test(line))).toEqual([])
})

test('a mail has no word of what was said: not to the client, nor to whoever is written to', async () => {
  const boxes = await Promise.all(
    [`?to=${EMAIL}`, ''].map(async (of) => (await fetch(`${web.url}/api/dev/mails${of}`)).text()),
  )
  expect(boxes[0]).toContain('token=')
  expect(boxes.join()).not.toMatch(/panic|20072007/i)
})

test('pages that are kept for everybody, drawn anew and kept, have nothing of anybody', async () => {
  for (const path of ['/', '/de', '/therapists', '/prices', '/privacy', '/sitemap.xml']) {
    for (const _time of ['drawn', 'kept']) {
      const page = await fetch(web.url + path)
      expect([path, page.status]).toEqual([path, 200])
      expect(await page.text()).not.toMatch(/canary|vogel|panic|20072007/i)
    }
  }
})

test('each line of the log is one JSON object, whatever was typed', () => {
  for (const line of web.lines()) {
    const told = JSON.parse(line) as { level: string; time: string; service: string }
    expect(['trace', 'debug', 'info', 'warn', 'error']).toContain(told.level)
    expect(told).toMatchObject({ time: expect.stringMatching(/^\d{4}-/), service: 'web' })
    expect(line).not.toMatch(/[\p{Cc}\u2028]/u)
  }
})

import { randomUUID } from 'node:crypto'
import { plainly, Refusal } from './refusal.mjs'

const DAY_MS = 86_400_000
/** Said of one time, not of the booking: the next time may do. */
const TRY_ANOTHER = ['slot_taken', 'client_busy', 'slot_not_offered']

/**
 * `node scripts/ci-booking.mjs <address>`: the demo client signs in and books a session; prints the
 * booking's id.
 */
await plainly(async () => {
  const site = process.argv[2] ?? ''
  const login = await call(site, 'POST', '/api/clients/login', '', {
    email: 'client@demo.test',
    password: 'demo-practice-2026',
  })
  const cookie = login.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  if (!cookie) throw new Refusal('The login set no cookie.')
  for (const slot of await slots(site)) {
    const answer = await book(site, cookie, slot)
    if (answer.status === 201) {
      console.log((await answer.json()).booking.id)
      return
    }
    const refusal = await answer.text()
    if (!TRY_ANOTHER.some((code) => refusal.includes(code))) throw new Refusal(`${answer.status} ${refusal}`)
  }
  throw new Refusal('No offered time could be booked.')
})

/** @param {string} site @returns {Promise<{ therapist: string, startsAt: string }[]>} */
async function slots(site) {
  const from = new Date().toISOString()
  const to = new Date(Date.now() + 21 * DAY_MS).toISOString()
  const query = new URLSearchParams({ service: 'individual-session', therapist: 'any', from, to })
  const answer = await call(site, 'GET', `/api/portal/availability?${query}`, '')
  return (await answer.json()).slots
}

/** @param {string} site @param {string} cookie @param {{ therapist: string, startsAt: string }} slot */
function book(site, cookie, { therapist, startsAt }) {
  const booking = { service: 'individual-session', therapist, startsAt, attemptId: randomUUID() }
  return send(site, 'POST', '/api/portal/bookings', cookie, booking)
}

/**
 * @param {string} site
 * @param {string} method
 * @param {string} path
 * @param {string} cookie
 * @param {unknown} [body]
 */
async function call(site, method, path, cookie, body) {
  const answer = await send(site, method, path, cookie, body)
  if (!answer.ok) throw new Refusal(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  return answer
}

/**
 * @param {string} site
 * @param {string} method
 * @param {string} path
 * @param {string} cookie
 * @param {unknown} [body]
 */
function send(site, method, path, cookie, body) {
  return fetch(`${site}${path}`, {
    method,
    headers: { 'content-type': 'application/json', origin: site, ...(cookie ? { cookie } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
}

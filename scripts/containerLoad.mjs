import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * `node scripts/containerLoad.mjs <address>`: reads, signs in, books and cancels through the edge until it is told to
 * end, and prints what came of it. A request has failed where no answer came, or one of 500 and above.
 */
const site = process.argv[2] ?? ''
const sum = {
  requests: 0,
  posts: 0,
  booked: 0,
  cancelled: 0,
  failed: /** @type {string[]} */ ([]),
  millis: [],
}
let going = true
process.on('SIGTERM', () => {
  going = false
})

/** @param {string} words */
const fail = (words) => sum.failed.push(`${new Date().toISOString()} ${words}`)

/** @param {string} method @param {string} path @param {{ body?: unknown, cookie?: string }} [asked] */
async function ask(method, path, { body, cookie } = {}) {
  const began = performance.now()
  sum.requests += 1
  if (method !== 'GET') sum.posts += 1
  try {
    const answer = await fetch(`${site}${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', Origin: site, ...(cookie ? { Cookie: cookie } : {}) },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    })
    const text = await answer.text()
    sum.millis.push(/** @type {never} */ (performance.now() - began))
    if (answer.status >= 500) {
      const from = answer.headers.get('x-request-id') ?? 'the edge'
      fail(
        `${method} ${path}: ${answer.status} by ${from} after ${Math.round(performance.now() - began)} ms ${text.slice(0, 160)}`,
      )
    }
    return {
      status: answer.status,
      headers: answer.headers,
      body: text.startsWith('{') ? JSON.parse(text) : text,
    }
  } catch (trouble) {
    const cause = trouble instanceof Error ? (trouble.cause ?? trouble) : trouble
    fail(`${method} ${path}: ${cause instanceof Error ? cause.message : cause}`)
    return { status: 0, headers: new Headers(), body: {} }
  }
}

/** @param {'users' | 'clients'} side @param {string} email */
async function signIn(side, email) {
  const answer = await ask('POST', `/api/${side}/login`, { body: { email, password: 'demo-practice-2026' } })
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  return { cookie, id: answer.body.user?.id }
}

/** @param {string} email */
async function booksAndCancels(email) {
  const [staff, client] = [await signIn('users', email), await signIn('clients', 'client@demo.test')]
  const credits = {
    client: client.id,
    creditType: 'session',
    quantity: 20,
    reason: 'trial',
    requestId: randomUUID(),
  }
  await ask('POST', '/api/staff/credits', { body: credits, cookie: staff.cookie })
  while (going) {
    const days = { from: new Date().toISOString(), to: new Date(Date.now() + 21 * 86_400_000).toISOString() }
    const query = new URLSearchParams({ service: 'individual-session', therapist: 'any', ...days })
    const free = (await ask('GET', `/api/portal/availability?${query}`)).body.slots ?? []
    const slot = free[Math.floor(Math.random() * free.length)]
    if (!slot) continue
    const wanted = { client: client.id, service: 'individual-session', ...slot, attemptId: randomUUID() }
    const { therapist, startsAt } = slot
    const body = {
      client: wanted.client,
      service: wanted.service,
      therapist,
      startsAt,
      attemptId: wanted.attemptId,
    }
    const made = await ask('POST', '/api/staff/bookings', { body, cookie: staff.cookie })
    if (made.status !== 201) {
      await pause(200)
      continue
    }
    sum.booked += 1
    const path = `/api/staff/bookings/${made.body.booking.id}/cancellation`
    const gone = await ask('POST', path, { body: { by: 'practice', reason: 'trial' }, cookie: staff.cookie })
    if (gone.status === 200) sum.cancelled += 1
    await pause(300)
  }
}

async function reads() {
  while (going) {
    await ask('GET', '/')
    await ask('GET', '/api/portal/catalogue')
    await pause(50)
  }
}

await Promise.all([
  booksAndCancels('staff@demo.test'),
  booksAndCancels('owner@demo.test'),
  reads(),
  reads(),
  reads(),
])
const sorted = sum.millis.sort((a, b) => a - b)
const { millis: _, ...told } = sum
console.log(
  JSON.stringify({
    ...told,
    p95: Math.round(sorted[Math.floor(sorted.length * 0.95)] ?? 0),
    max: Math.round(sorted.at(-1) ?? 0),
  }),
)

import { setTimeout as pause } from 'node:timers/promises'
import { type Answer, openHouse } from '@tests/support/house'
import { newClient, newService, newTherapist, newUser } from '@tests/support/people'
import { startWeb } from '@tests/support/web'

/** A name that nothing on this machine answers to: the twin must find our door all the same. */
const ELSEWHERE = 'http://practice.invalid:4999'
const WITHIN_MS = 10_000

/** A practice in a web process of its own, with the payments twin as it comes, and somebody to buy in it. */
export async function openTill() {
  const house = await openHouse()
  const web = await startWeb(house.database, { SITE_URL: ELSEWHERE })
  const call = async (
    cookie: string | null,
    method: string,
    path: string,
    body?: object,
  ): Promise<Omit<Answer, 'headers'>> => {
    const answer = await fetch(`${web.local}/api${path}`, {
      method,
      headers: {
        Origin: ELSEWHERE,
        'Content-Type': 'application/json',
        ...(cookie ? { Cookie: cookie } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const isJson = answer.headers.get('content-type')?.includes('json')
    return { status: answer.status, body: isJson ? await answer.json() : await answer.text() }
  }
  const close = async () => {
    await web.stop()
    await house.close()
  }
  return { house, web, call, close }
}

export type Till = Awaited<ReturnType<typeof openTill>>

/** A new client of the practice with a session of their own. */
export async function newBuyer({ house, call }: Till) {
  const client = (await newClient(house.payload)).id
  const cookie = await house.cookieOf('clients', client)
  const ask = (method: string, path: string, body?: object) => call(cookie, method, path, body)
  return {
    client,
    ask,
    credits: async () => (await ask('GET', '/portal/credits')).body,
    payments: async () => (await ask('GET', '/portal/payments')).body,
    /** To the payment page with this plan, and what is done there. */
    buy: async (plan: string, outcome = 'paid') => {
      const { body } = await ask('POST', '/portal/checkout', { plan })
      return call(null, 'POST', new URL(body.url).pathname.replace('/api', ''), { outcome })
    },
  }
}

export async function newDesk({ house, call }: Till) {
  const cookie = await house.cookieOf('users', (await newUser(house.payload, ['staff'])).id)
  return (method: string, path: string, body?: object) => call(cookie, method, path, body)
}

export async function newHours({ house: { payload } }: Till) {
  const service = await newService(payload)
  return { service: service.slug, therapist: (await newTherapist(payload, [service.id])).slug }
}

/** What `look` answers once it is `right`; what it last was, once ten seconds are over. */
export async function within<Seen>(look: () => Promise<Seen>, right: (seen: Seen) => boolean): Promise<Seen> {
  for (const until = Date.now() + WITHIN_MS; ; await pause(100)) {
    const seen = await look()
    if (right(seen) || Date.now() > until) return seen
  }
}

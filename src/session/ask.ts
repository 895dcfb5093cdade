import config from '@payload-config'
import { cookies, headers } from 'next/headers'
import { NextResponse } from 'next/server'
import { handleEndpoints } from 'payload'
import type { OfferedSlot } from '@/domain/errors'
import { env } from '@/server/env'
import { withRequest } from '@/server/requestId'
import { SESSION_COOKIES, STEP_COOKIES } from '@/server/sessionCookies'

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

export type Refusal = {
  code: string
  message: string
  fields?: { path: string; message: string }[]
  next?: OfferedSlot[]
  retryAfterSeconds?: number
}

export type Answer<Body> =
  | { ok: true; status: number; body: Body }
  | { ok: false; status: number; refusal: Refusal }

/**
 * Of the visitor's own request, what a door looks at. Cookies apart: a page of the portal asks as the client
 * alone.
 */
const PASSED_ON = ['user-agent', 'x-forwarded-for', 'accept-language', 'x-request-id']

/**
 * Asks one of the contract's doors as the visitor whose page or form this is: in process, with the visitor's
 * cookies, through the same router as a call from outside, so that there is one door. Cookies that the door
 * sets are set for the visitor; only a server action may be answered with such.
 */
export async function ask<Body>(method: Method, path: string, body?: unknown): Promise<Answer<Body>> {
  const { SITE_URL } = env()
  const asked = await headers()
  const passed = PASSED_ON.flatMap((name): [string, string][] => {
    const value = asked.get(name)
    return value === null ? [] : [[name, value]]
  })
  const isForm = body instanceof FormData
  const request = new Request(`${SITE_URL}/api${path}`, {
    method,
    headers: [
      ...passed,
      ...(await clientCookie()),
      ['Origin', SITE_URL],
      // A form says itself how it is written.
      ...(isForm ? [] : [['Content-Type', 'application/json'] satisfies [string, string]]),
    ],
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  })
  const response = await withRequest(request.headers, () => handleEndpoints({ config, request }))
  await passOnCookies(response)
  return asAnswer<Body>(response)
}

/** The client's session, or the step that their sign-in is in; never a staff session of the same browser. */
async function clientCookie(): Promise<[string, string][]> {
  const jar = await cookies()
  const pairs = [SESSION_COOKIES.clients, STEP_COOKIES.clients].flatMap((name) => {
    const token = jar.get(name)?.value
    return token === undefined ? [] : [`${name}=${token}`]
  })
  return pairs.length === 0 ? [] : [['Cookie', pairs.join('; ')]]
}

async function passOnCookies({ headers: answered }: Response): Promise<void> {
  const set = new NextResponse(null, { headers: answered }).cookies.getAll()
  if (set.length === 0) return
  const jar = await cookies()
  // Next's reading of `Max-Age=0` loses it: what is to be forgotten would stay, empty.
  for (const cookie of set) jar.set(cookie.value ? cookie : { ...cookie, value: '', expires: new Date(0) })
}

async function asAnswer<Body>(response: Response): Promise<Answer<Body>> {
  const { status } = response
  const answered: unknown = await response.json().catch(() => null)
  if (response.ok) return { ok: true, status, body: answered as Body }
  const [error] =
    (answered as { errors?: { message?: string; data?: Partial<Refusal> }[] } | null)?.errors ?? []
  const retryAfter = response.headers.get('Retry-After')
  const refusal: Refusal = {
    code: 'unavailable',
    ...error?.data,
    message: error?.message ?? '',
    ...(retryAfter ? { retryAfterSeconds: Number(retryAfter) } : {}),
  }
  return { ok: false, status, refusal }
}

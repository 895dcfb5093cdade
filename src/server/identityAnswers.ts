import type { PayloadRequest } from 'payload'
import type { AuthCollection } from '@/domain/identity/roles'
import { clearedCookie, clearedStep, sessionCookie, stepCookie, stepTokenOf } from '@/server/sessionCookies'
import type { NewSession } from '@/server/sessions'

/** An answer that no cache keeps. */
export function privately(
  body: unknown,
  { status = 200, headers = {} }: { status?: number; headers?: HeadersInit } = {},
) {
  const all = new Headers(headers)
  all.set('Cache-Control', 'no-store')
  return Response.json(body, { status, headers: all })
}

type SignedIn = {
  message: string
  user: unknown
  session: NewSession
  collection: AuthCollection
  /** Where whoever signed up was on the way to. */
  next?: string | null
  /** Of the request: a step that it was in is over. */
  headers: Headers
}

/** Payload's shape of a sign-in, less the token: that is in the cookie alone. */
export function answerSignedIn({ message, user, session, collection, next, headers }: SignedIn): Response {
  const set = new Headers()
  set.append('Set-Cookie', sessionCookie(collection, session.token, session.maxAgeSeconds))
  if (stepTokenOf(headers, collection)) set.append('Set-Cookie', clearedStep(collection))
  const exp = Math.floor(session.endsAt / 1000)
  return privately({ message, user, exp, ...(next ? { next } : {}) }, { headers: set })
}

/** The password was right and a code is asked for: nobody is signed in, and no door knows them. */
export function answerStep(collection: AuthCollection, token: string): Response {
  const message = 'Enter the code of your app, or a recovery code.'
  const data = { code: 'not_signed_in', fields: [{ path: 'totp', message }] }
  return privately(
    { errors: [{ message, data }] },
    { status: 401, headers: { 'Set-Cookie': stepCookie(collection, token) } },
  )
}

/** The browser forgets the session and what it kept of the pages; the other side's cookie stays. */
export function answerSignedOut(collection: AuthCollection): Response {
  return privately(
    { message: 'Logged out successfully.' },
    { headers: { 'Set-Cookie': clearedCookie(collection), 'Clear-Site-Data': '"cache", "storage"' } },
  )
}

/** The person as Payload's REST shows it to itself: field rules apply. @throws Error when the row is gone */
export async function readOwnDocument(req: PayloadRequest, collection: AuthCollection, id: string) {
  const document = await req.payload.findByID({
    collection,
    id,
    depth: 0,
    overrideAccess: false,
    req,
    disableErrors: true,
  })
  if (!document) throw new Error('the signed-in person has no row that it may read')
  return { ...document, collection, _strategy: `${collection}-session` }
}

import type { House } from '@tests/support/house'
import {
  attempt,
  newClient,
  newCredits,
  newService,
  newTherapist,
  newUser,
  soon,
} from '@tests/support/people'
import { toIso } from '@/domain/scheduling/instant'
import { setClock } from '@/server/clock'

type Wanted = { credits?: number; service?: object; therapist?: object; client?: object }

/** What is offered to whoever asks; `startsAt` is a full hour two days ahead. */
export type Offered = {
  service: { id: string; slug: string }
  therapist: { id: string; slug: string }
  startsAt: number
}

export type Visit = Offered & {
  client: string
  cookie: string
  /** A call with the visitor's cookie. */
  call: (method: string, path: string, body?: unknown) => ReturnType<House['request']>
  /** Books `startsAt`, or what `more` says of the body. */
  book: (more?: object) => ReturnType<House['request']>
}

/** A service and a therapist of the test's own. */
export async function newOffered(
  { payload }: House,
  { service = {}, therapist = {} }: Wanted = {},
): Promise<Offered> {
  const given = await newService(payload, { ...service })
  return {
    service: given,
    therapist: await newTherapist(payload, [given.id], { ...therapist }),
    startsAt: await soon(payload),
  }
}

/** A signed-in client of the test's own, with two credits where nothing else is said. */
export async function newVisit(house: House, wanted: Wanted = {}, offered?: Offered): Promise<Visit> {
  const what = offered ?? (await newOffered(house, wanted))
  const client = (await newClient(house.payload, { ...wanted.client })).id
  const { credits = 2 } = wanted
  if (credits > 0) await newCredits(house.payload, client, credits)
  return visitOf(house, what, client, await house.cookieOf('clients', client))
}

export function visitOf(house: House, offered: Offered, client: string, cookie: string): Visit {
  const call: Visit['call'] = (method, path, body) => house.request(method, path, { cookie, body })
  const usual = {
    service: offered.service.slug,
    therapist: offered.therapist.slug,
    startsAt: toIso(offered.startsAt),
  }
  const book: Visit['book'] = (more) =>
    call('POST', '/portal/bookings', { ...usual, attemptId: attempt(), ...more })
  return { ...offered, client, cookie, call, book }
}

/** The same client, signed in at `instant`, while the database's clock says so. */
export async function at<Answer>(
  house: House,
  instant: number,
  visit: Visit,
  work: (there: Visit) => Promise<Answer>,
): Promise<Answer> {
  setClock(instant)
  try {
    return await work(visitOf(house, visit, visit.client, await house.cookieOf('clients', visit.client)))
  } finally {
    setClock(null)
  }
}

/** Calls of a user with these roles, signed in anew for each, so that the clock may move. */
export async function newDesk(house: House, roles: string[]) {
  const { id } = await newUser(house.payload, roles)
  const call = async (method: string, path: string, body?: unknown) =>
    house.request(method, path, { cookie: await house.cookieOf('users', id), body })
  return { id, call }
}

/** What a refusal says: its status, its code, and the paths of the fields that are wrong. */
export function refusal({ status, body }: { status: number; body: unknown }) {
  const [error] = (
    body as { errors: { message: string; data: { code: string; fields?: { path: string }[] } }[] }
  ).errors
  const fields = error?.data.fields?.map(({ path }) => path)
  return [status, error?.data.code, ...(fields ?? [])]
}

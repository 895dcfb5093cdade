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

type Call = (method: string, path: string, body?: unknown) => ReturnType<House['request']>

export type Talk = {
  client: string
  user: string
  therapist: { id: string; slug: string }
  service: string
  cookies: { client: string; therapist: string }
  asClient: Call
  asTherapist: Call
}

export type Conversation = Talk & {
  id: string
  /** What each side's doors of this conversation begin with. */
  portal: string
  staff: string
  /** Both send and answer the message. */
  write: (body: string, attemptId?: string) => Promise<Message>
  reply: (body: string) => Promise<Message>
}

type Message = { id: string; from: string; body: string; at: string; readAt: string | null }

type Given = {
  client?: object
  /** The therapist of this talk, for a session as many hours from now. */
  therapistOf?: Talk
  hours?: number
}

/** A client with a session booked with a therapist who has an account: so they are in care. */
export async function newTalk(house: House, given: Given = {}): Promise<Talk> {
  const { payload, request, cookieOf } = house
  const { user, therapist, service } = given.therapistOf ?? (await newDesk(house))
  const client = (await newClient(payload, { ...given.client })).id
  await newCredits(payload, client, 1)
  const cookies = {
    client: await cookieOf('clients', client),
    therapist: await cookieOf('users', user),
  }
  const call =
    (cookie: string): Call =>
    (method, path, body) =>
      request(method, path, { cookie, body })
  const asClient = call(cookies.client)
  const startsAt = new Date(await soon(payload, given.hours)).toISOString()
  const wanted = { service, therapist: therapist.slug, startsAt, attemptId: attempt() }
  const booked = await asClient('POST', '/portal/bookings', wanted)
  if (booked.status !== 201) throw new Error(`not booked: ${JSON.stringify(booked.body)}`)
  return { client, user, therapist, service, cookies, asClient, asTherapist: call(cookies.therapist) }
}

async function newDesk({ payload }: House) {
  const user = (await newUser(payload, ['therapist'])).id
  const { id, slug: service } = await newService(payload)
  const therapist = await newTherapist(payload, [id], { user, displayName: 'Mara Example' })
  return { user, therapist, service }
}

/** The two of `newTalk`, with their conversation begun. */
export async function newConversation(house: House, given?: Talk): Promise<Conversation> {
  const talk = given ?? (await newTalk(house))
  const { status, body } = await talk.asClient('POST', '/portal/conversations', {
    therapist: talk.therapist.slug,
  })
  if (status !== 201) throw new Error(`not begun: ${JSON.stringify(body)}`)
  const { id } = body.conversation
  const portal = `/portal/conversations/${id}`
  const staff = `/staff/conversations/${id}`
  const send = async (call: Call, path: string, sent: object): Promise<Message> => {
    const answer = await call('POST', `${path}/messages`, sent)
    if (answer.status !== 201) throw new Error(`not sent: ${JSON.stringify(answer.body)}`)
    return answer.body.message
  }
  return {
    ...talk,
    id,
    portal,
    staff,
    write: (text, attemptId = attempt()) => send(talk.asClient, portal, { body: text, attemptId }),
    reply: (text) => send(talk.asTherapist, staff, { body: text }),
  }
}

import { buy } from '@tests/documents/access/money'
import { newAccount } from '@tests/doors/identity/accounts'
import { newDesk, newOffered, visitOf } from '@tests/doors/portal/visits'
import type { House } from '@tests/support/house'
import { attempt, newCredits, newUser } from '@tests/support/people'
import { poolOf, sql } from '@/server/sql'

export type Life = Awaited<ReturnType<typeof newLife>>

/** Somebody who has done all that a client can, with words of their own in every place that takes words. */
export async function newLife(house: House) {
  const tag = attempt().slice(0, 8)
  const word = (what: string) => `canary-${what}-${tag}`
  const { id, email } = await newAccount(house, 'clients', {
    name: word('name'),
    phone: word('phone'),
    timeZone: 'Pacific/Chatham',
  })
  const cookie = await house.cookieOf('clients', id)
  const { id: user } = await newUser(house.payload, ['therapist'])
  const offered = await newOffered(house, { therapist: { user } })
  await newCredits(house.payload, id, 2)
  const visit = visitOf(house, offered, id, cookie)
  const booking = String((await visit.book()).body.booking.id)
  const cancel = () =>
    visit.call('POST', `/portal/bookings/${booking}/cancellation`, { reason: word('cancel') })
  await visit.call('POST', '/portal/consents', { document: 'privacy', given: true })
  await visit.call('POST', '/portal/calendar-feeds', { withNames: true })
  const begun = await visit.call('POST', '/portal/conversations', { therapist: offered.therapist.slug })
  const conversation = String(begun.body.conversation.id)
  const write = () =>
    visit.call('POST', `/portal/conversations/${conversation}/messages`, { body: word('message') })
  await write()
  const letter = { name: word('letter'), email: email.toUpperCase(), message: word('letter'), locale: 'en' }
  const received = { status: 'new', receivedAt: new Date().toISOString() }
  const enquiry = await house.payload.create({
    collection: 'enquiries',
    data: { ...letter, ...received } as never,
  })
  const desk = await newDesk(house, ['owner', 'staff'])
  await desk.call('POST', '/staff/credits', {
    client: id,
    quantity: 1,
    reason: word('courtesy'),
    requestId: attempt(),
  })
  await buy(house, id)
  const note = await newNotes(house, { client: id, user, words: word('note') })
  const canaries = [email, 'Pacific/Chatham', ...['name', 'phone', 'cancel', 'message', 'courtesy'].map(word)]
  return {
    id,
    email,
    enquiry: String(enquiry.id),
    cookie,
    user,
    visit,
    desk,
    booking,
    note,
    conversation,
    cancel,
    write,
    word,
    canaries,
  }
}

/** One that is signed, and one that is not. @returns the id of the signed one */
async function newNotes(house: House, { client, user, words }: Record<'client' | 'user' | 'words', string>) {
  const cookie = await house.cookieOf('users', user)
  const call = async (method: string, path: string, body: object) =>
    (await house.request(method, `/staff/notes${path}`, { cookie, body })).body.note
  const write = async (text: string) => {
    const { id } = await call('POST', '', { client, kind: 'session', format: 'free' })
    await call('PATCH', `/${id}`, { revision: 0, format: 'free', sections: { text } })
    return String(id)
  }
  await write(`draft-${words}`)
  const signed = await write(words)
  await call('POST', `/${signed}/signature`, { revision: 1 })
  return signed
}

/** What would hold an erasure up is brought to its end: the session, the subscription, the odd payment. */
export async function settleAll(house: House, { id, cancel, desk, word }: Life): Promise<void> {
  await cancel()
  const pool = poolOf(house.payload)
  await pool.execute(sql`update subscriptions set cancel_at_period_end = true where client_id = ${id}::uuid`)
  const { rows } = await pool.execute(
    sql`select id from tasks where client_id = ${id}::uuid and settled_at is null`,
  )
  for (const task of rows as { id: string }[])
    await desk.call('POST', `/staff/tasks/${task.id}/settlement`, { note: word('settled') })
}

import { newDesk, newVisit, type Visit } from '@tests/doors/portal/visits'
import { newSession } from '@tests/doors/rooms/session'
import type { House } from '@tests/support/house'
import { newUser } from '@tests/support/people'
import { aFile, aForm } from '@tests/support/sentFiles'
import { stampAt } from '@/domain/site/enquiry'
import { readNow } from '@/server/clock'
import { derivedKey } from '@/server/derivedKey'
import { poolOf } from '@/server/sql'

/** Words that stand nowhere but where somebody may read them. */
export const MARK = `canary${crypto.randomUUID().slice(0, 8)}`
/** What the office is told, or writes itself. */
export const CANARIES = {
  phone: `+49 30 ${MARK}`,
  client: `${MARK}: my mother died`,
  staff: `${MARK}: rang in tears`,
  correction: `${MARK}: it is my maiden name`,
  enquiry: `${MARK}: may I come`,
  restriction: `${MARK}: wrote that nothing be used`,
  erasure: `${MARK}: wrote that all be erased`,
}
/** What nobody of the practice reads but the therapist. */
export const CONFIDENCES = {
  message: `secret${MARK}: I have not told anybody`,
  file: `secret${MARK} in a letter`,
  fileName: `secret${MARK}.txt`,
  draft: `secret${MARK} in a draft`,
  note: `secret${MARK} in a note`,
  process: `secret${MARK} what I make of it`,
  amendment: `secret${MARK} why it is amended`,
}
/** How the addresses of a room begin to be secret, by `scriptedRooms`. */
export const ROOM = 'canary-token'
export const ANY = new RegExp(`${MARK}|${ROOM}`)
export const CONFIDED = new RegExp(`secret${MARK}|${ROOM}`)

/** Somebody's whole visit; `told`: what was answered to those who may read; `doors`: every way to look. */
export async function confideAll(house: House) {
  const user = (await newUser(house.payload, ['therapist'])).id
  const therapist = await house.cookieOf('users', user)
  const visit = await newVisit(house, { credits: 4, therapist: { user } })
  const desk = await newDesk(house, ['staff'])
  const answers = await liveThrough(house, visit, desk)
  // A session was booked with them: they may write to each other, until the restriction.
  const { told, ids } = await confide(house, visit, therapist)
  answers.push(...told, ...(await claimRights(visit, desk)), ...(await meet(house)))
  return { visit, desk, told: answers, doors: doorsTo(house, { ...ids, client: visit.client }) }
}

type Desk = Awaited<ReturnType<typeof newDesk>>

async function liveThrough(house: House, { call, book, client }: Visit, desk: Desk): Promise<unknown[]> {
  const grant = { client, creditType: 'session', quantity: 1, requestId: crypto.randomUUID() }
  const stamp = stampAt((await readNow(poolOf(house.payload))) - 30_000, derivedKey('enquiry'))
  const letter = { name: MARK, email: `${MARK}@example.org`, message: CANARIES.enquiry, locale: 'en', stamp }
  const cancel = async (way: (path: string) => ReturnType<Desk['call']>) =>
    way((await book({ attemptId: crypto.randomUUID() })).body.booking.id)
  const answers = [
    await call('PATCH', `/clients/${client}`, { phone: CANARIES.phone }),
    await cancel((id) => call('POST', `/portal/bookings/${id}/cancellation`, { reason: CANARIES.client })),
    await cancel((id) =>
      desk.call('POST', `/staff/bookings/${id}/cancellation`, { by: 'practice', reason: CANARIES.staff }),
    ),
    await desk.call('POST', '/staff/credits', { ...grant, reason: CANARIES.staff }),
    await call('POST', '/portal/corrections', { text: CANARIES.correction }),
    await house.request('POST', '/site/enquiries', { body: letter }),
  ]
  return bodiesOf(answers, '200 200 200 201 202 202')
}

/** What the office does on a client's written request, with the words of it. */
async function claimRights({ client }: Visit, desk: Desk): Promise<unknown[]> {
  const at = `/staff/clients/${client}`
  const answers = [
    await desk.call('POST', `${at}/erasure`, { reason: CANARIES.erasure, credits: true }),
    await desk.call('POST', `${at}/erasure-withdrawal`, { reason: CANARIES.erasure }),
    await desk.call('POST', `${at}/restriction`, { restricted: true, reason: CANARIES.restriction }),
  ]
  return bodiesOf(answers, '202 200 200')
}

function bodiesOf(answers: { status: number; body: unknown }[], statuses: string): unknown[] {
  const found = answers.map(({ status }) => status).join(' ')
  if (found !== statuses) throw new Error(found)
  return answers.map(({ body }) => body)
}

/** What a client and a therapist say to each other, and what the therapist notes; read by the other one. */
async function confide(house: House, { call, client, therapist: { slug } }: Visit, therapist: string) {
  const there = (method: string, path: string, body?: unknown) =>
    house.request(method, `/staff${path}`, { cookie: therapist, ...(body ? { body } : {}) })
  const begun = await call('POST', '/portal/conversations', { therapist: slug })
  const conversation = String(begun.body.conversation.id)
  const talk = `/conversations/${conversation}`
  const form = aForm(CONFIDENCES.message, [aFile(CONFIDENCES.file, CONFIDENCES.fileName)])
  const sent = await call('POST', `/portal${talk}/messages`, form)
  const attachment = String(sent.body.message.attachments[0].id)
  const write = (id: string, text: string) =>
    there('PATCH', `/notes/${id}`, { revision: 0, format: 'free', sections: { text } })
  const begin = async (kind: string, text: string) => {
    const { note } = (await there('POST', '/notes', { client, kind, format: 'free' })).body
    await write(note.id, text)
    return String(note.id)
  }
  const [note, thoughts] = [
    await begin('session', CONFIDENCES.note),
    await begin('process', CONFIDENCES.process),
  ]
  await there('POST', `/notes/${note}/signature`, { revision: 1 })
  const amended = await there('POST', `/notes/${note}/amendments`, { reason: CONFIDENCES.amendment })
  await write(amended.body.note.id, CONFIDENCES.draft)
  const ways = [
    `${talk}/messages`,
    `${talk}/attachments/${attachment}`,
    `/notes/${note}`,
    `/notes/${thoughts}`,
  ]
  const read = await Promise.all(ways.map((way) => there('GET', way)))
  if (read.some(({ status }) => status !== 200)) throw new Error('the therapist reads what was confided')
  return { told: read.map(({ body }) => body), ids: { conversation, attachment, note } }
}

/** A room that both have entered. */
async function meet(house: House): Promise<unknown[]> {
  const { opens, joins, startsAt } = await newSession(house)
  return [(await opens(startsAt)).body, (await joins(startsAt)).body]
}

/** Every way to look that is ours, with the ids of this visit. */
function doorsTo({ payload }: House, ids: Record<string, string>): string[] {
  const looks = payload.config.endpoints.filter(({ method }) => method === 'get')
  const named = ({ path }: { path: string }) =>
    path
      .replace(':attachment', ids.attachment ?? '')
      .replace('conversations/:id', `conversations/${ids.conversation}`)
      .replace('notes/:id', `notes/${ids.note}`)
      .replace('clients/:id', `clients/${ids.client}`)
      .replace(/:\w+\??/g, ids.client ?? '')
  return [...looks.map(named), `/staff/notes?client=${ids.client}`].filter(
    (path) => !/stream|live/.test(path),
  )
}

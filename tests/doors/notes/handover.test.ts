import { newVisit, refusal } from '@tests/doors/portal/visits'
import { type House, openHouse } from '@tests/support/house'
import { newTherapist, newUser } from '@tests/support/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashOfText } from '@/domain/consents/consent'
import { handoverText } from '@/domain/consents/handoverTexts'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { newDesk } from './desk'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

/** A signed note, a process note, and another therapist who should take over. */
async function newCase() {
  const desk = await newDesk(house)
  const note = await desk.signed()
  const process = await desk.begin({ client: desk.visit.client, kind: 'process', format: 'free' })
  const successor = (await newUser(house.payload, ['therapist'])).id
  const { slug } = await newTherapist(house.payload, [desk.visit.service.id], { user: successor })
  const ask = async (roles: string[]) => {
    const { id } = await newUser(house.payload, roles)
    return await house.request('POST', `/staff/clients/${desk.visit.client}/note-handovers`, {
      cookie: await house.cookieOf('users', id),
      body: { from: desk.visit.therapist.slug, to: slug },
    })
  }
  const reads = async (id: string) => (await desk.call('GET', `/${id}`, undefined, successor)).status
  const withdraw = (handover: string) =>
    desk.visit.call('POST', `/portal/note-handovers/${handover}/withdrawal`)
  const decide = (handover: string, consents: boolean) =>
    desk.visit.call('POST', `/portal/note-handovers/${handover}/decision`, { consents })
  return { ...desk, note, process, successor, ask, reads, decide, withdraw }
}

const consentsOf = (client: string) =>
  rowsOf<Record<string, unknown>>(
    poolOf(house.payload),
    sql`select document, handover_id::text as handover, version, hash, given, actor from consents
        where client_id = ${client}::uuid`,
  )

const actsOn = (handover: string, client: string) =>
  rowsOf<{ action: string; actor: string }>(
    poolOf(house.payload),
    sql`select action, split_part(actor, ':', 1) as actor from audit_events
        where facts ->> 'handover' = ${handover} and subject = ${`client:${client}`} order by id`,
  )

test('notes change hands by an owner’s question and the client’s consent, and by neither alone', async () => {
  const { ask, reads, decide, note, process, visit, call, successor } = await newCase()
  const { status, body } = await ask(['owner'])
  expect([status, body.handover.decision]).toEqual([201, null])
  expect(await reads(note.id)).toBe(404)
  expect((await visit.call('GET', '/portal/note-handovers')).body.items).toEqual([body.handover])
  expect((await decide(body.handover.id, true)).body.handover).toMatchObject({ decision: 'consented' })
  expect(await reads(note.id)).toBe(200)
  const text = handoverText(body.handover)
  expect(await consentsOf(visit.client)).toEqual([
    {
      document: 'note_handover',
      handover: body.handover.id,
      version: text.version,
      hash: hashOfText(text, 'en'),
      given: true,
      actor: `client:${visit.client}`,
    },
  ])
  // The other's own thoughts stay with whoever had them, and what was written stays theirs.
  expect(await reads(process.id)).toBe(404)
  const amends = await call('POST', `/${note.id}/amendments`, { reason: 'mine now' }, successor)
  expect(refusal(amends).slice(0, 2)).toEqual([403, 'not_allowed'])
})

test('a client who declines keeps the notes where they are', async () => {
  const { ask, reads, decide, note, visit } = await newCase()
  const { handover } = (await ask(['owner'])).body
  expect((await decide(handover.id, false)).body.handover).toMatchObject({ decision: 'declined' })
  expect(await reads(note.id)).toBe(404)
  expect((await consentsOf(visit.client)).map(({ given }) => given)).toEqual([false])
  expect(refusal(await decide(handover.id, true)).slice(0, 2)).toEqual([409, 'outcome_exists'])
  expect(await reads(note.id)).toBe(404)
})

test('a consent is taken back: nobody reads on, which is on record; it may be asked again', async () => {
  const { ask, reads, decide, withdraw, note, visit } = await newCase()
  const { handover } = (await ask(['owner'])).body
  expect(refusal(await withdraw(handover.id)).slice(0, 2)).toEqual([409, 'outcome_exists'])
  await decide(handover.id, true)
  const again = (await ask(['owner'])).body.handover
  await decide(again.id, true)
  const other = await newVisit(house)
  const foreign = await other.call('POST', `/portal/note-handovers/${handover.id}/withdrawal`)
  expect(refusal(foreign).slice(0, 2)).toEqual([404, 'not_found'])
  expect(await reads(note.id)).toBe(200)
  const { status, body } = await withdraw(handover.id)
  expect([status, body.handover.decision]).toEqual([200, 'consented'])
  expect(body.handover.withdrawnAt).toEqual(expect.any(String))
  expect(await reads(note.id)).toBe(404)
  const { items } = (await visit.call('GET', '/portal/note-handovers')).body
  expect(items.map(({ withdrawnAt }: { withdrawnAt: string }) => withdrawnAt)).toEqual([
    body.handover.withdrawnAt,
    body.handover.withdrawnAt,
  ])
  expect((await consentsOf(visit.client)).map(({ given }) => given).sort()).toEqual([
    false,
    false,
    true,
    true,
  ])
  expect(refusal(await withdraw(handover.id)).slice(0, 2)).toEqual([409, 'outcome_exists'])
  expect(await actsOn(handover.id, visit.client)).toContainEqual({
    action: 'note_handover_withdrawn',
    actor: 'client',
  })
  const anew = (await ask(['owner'])).body.handover
  await decide(anew.id, false)
  expect(await reads(note.id)).toBe(404)
})

test('asked twice, it is one question', async () => {
  const { ask } = await newCase()
  expect((await ask(['owner'])).body.handover.id).toBe((await ask(['owner'])).body.handover.id)
})

test.each([['staff'], ['therapist'], ['editor']])('%s does not ask for it', async (role) => {
  const { ask } = await newCase()
  expect(refusal(await ask([role])).slice(0, 2)).toEqual([403, 'not_allowed'])
})

test('another client has nothing to decide', async () => {
  const { ask } = await newCase()
  const { handover } = (await ask(['owner'])).body
  const other = await newVisit(house)
  const answer = await other.call('POST', `/portal/note-handovers/${handover.id}/decision`, {
    consents: true,
  })
  expect(refusal(answer).slice(0, 2)).toEqual([404, 'not_found'])
})

test('both acts are on record', async () => {
  const { ask, decide, visit } = await newCase()
  const { handover } = (await ask(['owner'])).body
  await decide(handover.id, true)
  expect(await actsOn(handover.id, visit.client)).toEqual([
    { action: 'note_handover_asked', actor: 'user' },
    { action: 'note_handover_consented', actor: 'client' },
  ])
})

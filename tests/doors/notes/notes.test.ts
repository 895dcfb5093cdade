import { refusal } from '@tests/doors/portal/visits'
import { type House, openHouse } from '@tests/support/house'
import { newTherapist, newUser } from '@tests/support/people'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toIso } from '@/domain/scheduling/instant'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { newDesk } from './desk'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

const actsOn = async (note: string) => {
  const rows = await rowsOf<{ action: string }>(
    poolOf(house.payload),
    sql`select action from audit_events where subject = ${`note:${note}`} order by id`,
  )
  return rows.map(({ action }) => action)
}
const stored = async (id: string) => {
  const rows = await rowsOf<Record<'draft' | 'body' | 'reason', string | null>>(
    poolOf(house.payload),
    sql`select draft_sealed as draft, body_sealed as body, reason_sealed as reason from notes where id = ${id}::uuid`,
  )
  return rows[0]
}

describe('a note', () => {
  test('is begun once for a session, written on, and read by whoever wrote it', async () => {
    const { begin, write, call, booking, visit } = await newDesk(house)
    const note = await begin()
    expect(note).toMatchObject({ booking, client: visit.client, format: 'soap', revision: 0, signedAt: null })
    expect((await write(note, 0, { plan: 'Walk daily.' })).body.note).toMatchObject({ revision: 1 })
    const sections = { subjective: '', objective: '', assessment: '', plan: 'Walk daily.' }
    expect((await call('GET', `/${note.id}`)).body.note.sections).toEqual(sections)
    expect(await actsOn(note.id)).toEqual(['note_begun', 'note_read'])
    // Begun again it is the one there is, and that it is read is on record here too.
    expect(await begin()).toMatchObject({ id: note.id, sections })
    expect(await actsOn(note.id)).toEqual(['note_begun', 'note_read', 'note_read'])
  })

  test('of somebody who is erased is not opened by beginning it again', async () => {
    const { signed, call, booking, visit } = await newDesk(house)
    const note = await signed()
    await poolOf(house.payload).execute(
      sql`update clients set erased_at = now() where id = ${visit.client}::uuid`,
    )
    const again = await call('POST', '', { booking })
    expect(refusal(again).slice(0, 2)).toEqual([409, 'locked'])
    expect(JSON.stringify(again.body)).not.toContain('canary')
    expect(await actsOn(note.id)).toEqual(['note_begun', 'note_signed'])
  })

  test('stays its author’s when the session goes to a colleague, who begins their own', async () => {
    const { begin, write, sign, call, booking, visit } = await newDesk(house)
    const note = await begin()
    await write(note, 0, { plan: 'Mine.' })
    const colleague = (await newUser(house.payload, ['therapist'])).id
    const { slug } = await newTherapist(house.payload, [visit.service.id], { user: colleague })
    const { id } = await newUser(house.payload, ['staff'])
    const move = { startsAt: toIso(visit.startsAt), therapist: slug, sequence: 0 }
    const asked = { cookie: await house.cookieOf('users', id), body: move }
    expect((await house.request('POST', `/staff/bookings/${booking}/move`, asked)).status).toBe(200)
    const theirs = await call('POST', '', { booking }, colleague)
    expect([theirs.status, theirs.body.note.booking]).toEqual([201, booking])
    expect(JSON.stringify(theirs.body)).not.toContain('Mine.')
    expect((await call('GET', `/${note.id}`, undefined, colleague)).status).toBe(404)
    expect((await sign(note, 1)).body.note).toMatchObject({ booking: null, signedAt: expect.any(String) })
    expect((await call('POST', '', { booking })).status).toBe(404)
    const path = `/${theirs.body.note.id}`
    await call('PATCH', path, { revision: 0, format: 'soap', sections: { plan: 'Theirs.' } }, colleague)
    expect((await call('POST', `${path}/signature`, { revision: 1 }, colleague)).status).toBe(200)
  })

  test('stands in the database sealed alone, as a draft and signed', async () => {
    const { begin, write, sign } = await newDesk(house)
    const note = await begin()
    await write(note, 0, { plan: 'canary' })
    expect(await stored(note.id)).toMatchObject({ draft: expect.stringMatching(/^pe1\./), body: null })
    await sign(note, 1)
    expect(await stored(note.id)).toMatchObject({ draft: null, body: expect.stringMatching(/^pe1\./) })
  })

  test('written on in another window is not overwritten', async () => {
    const { begin, write } = await newDesk(house)
    const note = await begin()
    await write(note, 0, { plan: 'first' })
    expect(refusal(await write(note, 0, { plan: 'second' })).slice(0, 2)).toEqual([409, 'stale_booking'])
  })

  test('is signed, and nothing of it changes any more', async () => {
    const { signed, write, sign, call } = await newDesk(house)
    const note = await signed()
    expect(note).toMatchObject({ revision: 2, signedAt: expect.any(String) })
    expect(refusal(await write(note, 2, { plan: 'other' })).slice(0, 2)).toEqual([409, 'locked'])
    expect(refusal(await sign(note, 2)).slice(0, 2)).toEqual([409, 'locked'])
    expect(refusal(await call('DELETE', `/${note.id}`)).slice(0, 2)).toEqual([409, 'locked'])
    expect((await call('GET', `/${note.id}`)).body.note.sections.plan).toBe('canary: she slept well')
    expect(await actsOn(note.id)).toEqual(['note_begun', 'note_signed', 'note_read'])
  })

  test('is not signed empty, nor before its session', async () => {
    const { begin, write, sign, call, user, visit } = await newDesk(house)
    const note = await begin()
    expect(refusal(await sign(note, 0)).slice(0, 2)).toEqual([422, 'invalid_input'])
    await write(note, 0, { plan: 'prepared' })
    const early = await call('POST', `/${note.id}/signature`, { revision: 1 }, user, visit.startsAt - 1)
    expect(refusal(early).slice(0, 2)).toEqual([409, 'too_early'])
  })

  test('that is a draft is thrown away, on record', async () => {
    const { begin, call } = await newDesk(house)
    const note = await begin()
    expect((await call('DELETE', `/${note.id}`)).status).toBe(200)
    expect((await call('GET', `/${note.id}`)).status).toBe(404)
    expect(await actsOn(note.id)).toEqual(['note_begun', 'note_discarded'])
  })

  test('about a client needs no session, and more than one may be begun', async () => {
    const { begin, visit, call } = await newDesk(house)
    const about = { client: visit.client, kind: 'process', format: 'free' }
    const [one, two] = [await begin(about), await begin(about)]
    expect(one.id).not.toBe(two.id)
    const { body } = await call('GET', `?client=${visit.client}`)
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([two.id, one.id])
    expect(JSON.stringify(body)).not.toContain('sections')
  })
})

describe('an amendment', () => {
  test('is a note of its own with a reason, and both are shown', async () => {
    const { signed, call, write, sign } = await newDesk(house)
    const note = await signed()
    const { status, body } = await call('POST', `/${note.id}/amendments`, { reason: 'canary: wrong day' })
    expect([status, body.note.amends, body.note.signedAt]).toEqual([201, note.id, null])
    expect((await stored(body.note.id))?.reason).toMatch(/^pe1\./)
    await write(body.note, 0, { text: 'It was Tuesday.' }, 'free')
    await sign(body.note, 1)
    const shown = (await call('GET', `/${note.id}`)).body
    expect(shown.note.sections.plan).toBe('canary: she slept well')
    expect(shown.amendments).toMatchObject([
      { id: body.note.id, reason: 'canary: wrong day', sections: { text: 'It was Tuesday.' } },
    ])
  })

  test('needs a signed note and a reason', async () => {
    const { begin, call, signed } = await newDesk(house)
    const draft = await begin()
    const early = await call('POST', `/${draft.id}/amendments`, { reason: 'why' })
    expect(refusal(early).slice(0, 2)).toEqual([409, 'too_early'])
    const note = await signed()
    expect(refusal(await call('POST', `/${note.id}/amendments`, {}))).toEqual([
      422,
      'invalid_input',
      'reason',
    ])
  })
})

describe('B15: a session with a signed note', () => {
  test.each<[string, (start: number) => object]>([
    ['move', (start) => ({ startsAt: toIso(start + 7_200_000), sequence: 0 })],
    ['cancellation', () => ({})],
  ])('staff: %s is refused as locked', async (errand, body) => {
    const { signed, booking, visit } = await newDesk(house)
    await signed()
    const { id } = await newUser(house.payload, ['staff'])
    const asked = { cookie: await house.cookieOf('users', id), body: body(visit.startsAt) }
    const answer = await house.request('POST', `/staff/bookings/${booking}/${errand}`, asked)
    expect(refusal(answer).slice(0, 2)).toEqual([409, 'locked'])
  })
})

describe('whoever else asks', () => {
  test.each([['owner'], ['staff'], ['editor']])('%s may not', async (role) => {
    const { signed, call } = await newDesk(house)
    const note = await signed()
    const { id } = await newUser(house.payload, [role])
    for (const path of ['', `/${note.id}`]) {
      expect(refusal(await call('GET', path, undefined, id)).slice(0, 2)).toEqual([403, 'not_allowed'])
    }
  })

  test('another therapist finds nothing, neither here nor in the collection', async () => {
    const { signed, call } = await newDesk(house)
    const note = await signed()
    const { id } = await newUser(house.payload, ['owner', 'therapist'])
    expect((await call('GET', `/${note.id}`, undefined, id)).status).toBe(404)
    expect((await call('GET', '', undefined, id)).body.items).toEqual([])
    const cookie = await house.cookieOf('users', id)
    expect((await house.request('GET', `/notes/${note.id}`, { cookie })).status).toBe(404)
  })

  test.each([[['staff']], [['owner']], [['owner', 'therapist']], [['therapist']]])(
    '%s gives its author’s profile to nobody else',
    async (roles) => {
      const { signed, call, visit, user } = await newDesk(house)
      const note = await signed()
      const { id } = await newUser(house.payload, roles)
      const cookie = await house.cookieOf('users', id)
      const path = `/therapists/${visit.therapist.id}`
      for (const to of [id, null]) {
        const answer = await house.request('PATCH', path, { cookie, body: { user: to } })
        // What is not theirs to change is left out of what staff send.
        if (roles.includes('owner')) expect(refusal(answer).slice(0, 2)).toEqual([409, 'locked'])
        else expect(answer.status).toBe(roles.includes('staff') ? 200 : 404)
      }
      expect([403, 404]).toContain((await call('GET', `/${note.id}`, undefined, id)).status)
      expect((await call('GET', `/${note.id}`, undefined, user)).status).toBe(200)
    },
  )

  test('its own author reads no words by the collection, where nobody would note it', async () => {
    const { signed, user } = await newDesk(house)
    const note = await signed()
    const cookie = await house.cookieOf('users', user)
    const { body, status } = await house.request('GET', `/notes/${note.id}`, { cookie })
    expect(status).toBe(200)
    expect(JSON.stringify(body)).not.toMatch(/canary|pe1\./)
  })

  test('a client is begun no note by whoever does not treat them', async () => {
    const [{ visit }, { call }] = [await newDesk(house), await newDesk(house)]
    expect((await call('POST', '', { client: visit.client })).status).toBe(404)
    expect(refusal(await call('POST', '', {}))).toEqual([422, 'invalid_input', 'booking'])
  })
})

import { at, newDesk, newOffered, newVisit, refusal, type Visit } from '@tests/doors/portal/visits'
import { type House, openHouse } from '@tests/support/house'
import { newTherapist } from '@tests/support/people'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DAY_MS, HOUR_MS, toIso } from '@/domain/scheduling/instant'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

const DOORS = ['completion', 'no-show', 'cancellation', 'move', 'correction'] as const
type Desk = Awaited<ReturnType<typeof newDesk>>

/** A booked session, of a therapist who has an account. */
async function booked(wanted: Parameters<typeof newVisit>[1] = {}) {
  const own = await newDesk(house, ['therapist'])
  const offered = await newOffered(house, { therapist: { user: own.id } })
  const visit = await newVisit(house, wanted, offered)
  const { booking } = (await visit.book()).body
  const ask = (desk: Desk, door: string, body: unknown = bodies(visit)[door], now = visit.startsAt) =>
    at(house, now, visit, () => desk.call('POST', `/staff/bookings/${booking.id}/${door}`, body))
  const credits = async () => (await visit.call('GET', '/portal/credits')).body.available
  return { visit, own, booking, ask, credits }
}

const bodies = (visit: Visit): Record<string, object> => ({
  move: { startsAt: toIso(visit.startsAt + DAY_MS), sequence: 0 },
  correction: { to: 'completed', reason: 'was there' },
  cancellation: { by: 'practice', reason: 'ill' },
})

describe('who may end, move or correct a session', () => {
  test.each([
    ['completion', { status: 'completed' }, 1],
    ['no-show', { status: 'no_show' }, 1],
    ['cancellation', { status: 'cancelled', cancelledBy: 'practice', cancelReason: 'ill' }, 2],
    ['move', { status: 'booked' }, 1],
  ])('staff, owner and the therapist whose it is: %s', async (door, expected, available) => {
    const { own } = await booked()
    for (const roles of [['staff'], ['owner'], ['therapist']]) {
      const mine = await booked()
      const desk = roles[0] === 'therapist' ? mine.own : await newDesk(house, roles)
      const answer = await mine.ask(desk, door)
      expect([answer.status, answer.body.booking]).toMatchObject([200, { ...expected, sequence: 1 }])
      expect(await mine.credits()).toBe(available)
      expect(refusal(await mine.ask(own, door))).toEqual([404, 'not_found'])
    }
  })

  test('no editor, no client and no stranger: every door', async () => {
    const { visit, ask, booking } = await booked()
    const editor = await newDesk(house, ['editor'])
    for (const door of DOORS) {
      expect(refusal(await ask(editor, door))).toEqual([403, 'not_allowed'])
      const path = `/staff/bookings/${booking.id}/${door}`
      expect(refusal(await visit.call('POST', path, {}))).toEqual([401, 'not_signed_in'])
      expect(refusal(await house.request('POST', path, { body: {} }))).toEqual([401, 'not_signed_in'])
    }
    expect((await visit.call('GET', `/portal/bookings/${booking.id}`)).body).toEqual({ booking })
  })

  test('nobody, of a booking that is not there', async () => {
    const { visit } = await booked()
    const desk = await newDesk(house, ['owner'])
    for (const door of DOORS) {
      for (const id of [crypto.randomUUID(), visit.client, 'x']) {
        const answer = await desk.call('POST', `/staff/bookings/${id}/${door}`, bodies(visit)[door])
        expect(refusal(answer)).toEqual([404, 'not_found'])
      }
    }
  })
})

describe('an end at the desk', () => {
  test.each(['completion', 'no-show'])('is refused before the start, and twice: %s', async (door) => {
    const { visit, ask, own } = await booked()
    expect(refusal(await ask(own, door, {}, visit.startsAt - 1))).toEqual([409, 'too_early'])
    expect((await ask(own, door)).status).toBe(200)
    for (const again of ['completion', 'no-show', 'cancellation']) {
      expect(refusal(await ask(own, again))).toEqual([409, 'outcome_exists'])
    }
  })

  test('by the client, recorded by staff, follows the client’s rules', async () => {
    const cancellation = { by: 'client', reason: 'rang' }
    const late = await booked()
    const { body } = await late.ask(late.own, 'cancellation', cancellation, late.visit.startsAt - 1)
    expect(body).toMatchObject({
      credit: 'forfeited',
      booking: { cancelledBy: 'client', cancelReason: 'rang' },
    })
    const begun = await booked()
    expect(refusal(await begun.ask(begun.own, 'cancellation', cancellation))).toEqual([409, 'too_late'])
  })

  test('C5: by the practice always releases the credit', async () => {
    const { visit, ask, own } = await booked()
    expect((await ask(own, 'cancellation', {}, visit.startsAt - 1)).body).toMatchObject({
      credit: 'released',
      booking: { cancelledBy: 'practice' },
    })
  })

  test('is by the client or the practice', async () => {
    const { ask, own } = await booked()
    expect(refusal(await ask(own, 'cancellation', { by: 'weather' }))).toEqual([422, 'invalid_input', 'by'])
  })
})

describe('a move by the practice', () => {
  test('goes to another therapist by the office alone, and the deadline spares the client', async () => {
    const { visit, ask, own, booking } = await booked()
    const colleague = await newTherapist(house.payload, [visit.service.id])
    const move = { startsAt: toIso(visit.startsAt - HOUR_MS), therapist: colleague.slug, sequence: 0 }
    const now = visit.startsAt - 30 * HOUR_MS
    expect(refusal(await ask(own, 'move', move, now))).toEqual([403, 'not_allowed'])
    const { status, body } = await ask(await newDesk(house, ['staff']), 'move', move, now)
    expect(status).toBe(200)
    expect(body.booking).toMatchObject({
      therapist: colleague.slug,
      freeCancelUntil: booking.freeCancelUntil,
    })
  })

  test('goes over another session by the office alone, with a reason', async () => {
    const { visit, ask, own } = await booked()
    const taken = { ...visit, startsAt: visit.startsAt + 3 * HOUR_MS }
    await (await newVisit(house, {}, taken)).book()
    const move = { startsAt: toIso(taken.startsAt), sequence: 0 }
    const desk = await newDesk(house, ['staff'])
    const now = visit.startsAt - DAY_MS
    const refused = await ask(desk, 'move', move, now)
    expect(refusal(refused)).toEqual([409, 'slot_taken'])
    expect(refused.body.errors[0].data.next).toHaveLength(5)
    const over = { ...move, overbooked: true, reason: 'urgent' }
    expect(refusal(await ask(own, 'move', over, now))).toEqual([403, 'not_allowed'])
    expect(refusal(await ask(desk, 'move', { ...over, reason: '' }, now))).toEqual([
      422,
      'invalid_input',
      'reason',
    ])
    expect((await ask(desk, 'move', over, now)).status).toBe(200)
  })

  test('is refused with an old sequence or for a therapist who is not there', async () => {
    const { visit, ask } = await booked()
    const desk = await newDesk(house, ['staff'])
    const move = { startsAt: toIso(visit.startsAt + DAY_MS), sequence: 1 }
    expect(refusal(await ask(desk, 'move', move))).toEqual([409, 'stale_booking'])
    expect(refusal(await ask(desk, 'move', { ...move, therapist: 'nobody' }))).toEqual([404, 'not_found'])
  })
})

describe('a correction', () => {
  test('C9: sets an outcome right, waives, and is staff’s alone', async () => {
    const { ask, own, credits } = await booked()
    const desk = await newDesk(house, ['staff'])
    await ask(own, 'no-show')
    expect(refusal(await ask(own, 'correction'))).toEqual([403, 'not_allowed'])
    expect((await ask(desk, 'correction')).body.booking).toMatchObject({ status: 'completed', sequence: 2 })
    const correct = (to: string) => ask(desk, 'correction', { to, reason: 'mistake' })
    expect((await correct('no_show')).body.booking.status).toBe('no_show')
    expect(await credits()).toBe(1)
    expect((await correct('waived')).body.booking).toMatchObject({ status: 'no_show', sequence: 4 })
    expect(await credits()).toBe(2)
    expect(refusal(await correct('waived'))).toEqual([409, 'outcome_exists'])
    expect(refusal(await correct('cancelled'))).toEqual([409, 'outcome_exists'])
    await correct('completed')
    expect((await correct('cancelled')).body.booking).toMatchObject({
      status: 'cancelled',
      cancelledBy: 'practice',
    })
    expect(await credits()).toBe(2)
  })

  test.each([
    [{ to: 'completed' }, 'reason'],
    [{ to: 'completed', reason: ' ' }, 'reason'],
    [{ to: 'booked', reason: 'again' }, 'to'],
    [{ reason: 'why' }, 'to'],
  ])('is refused with %j', async (sent, path) => {
    const { ask } = await booked()
    expect(refusal(await ask(await newDesk(house, ['staff']), 'correction', sent))).toEqual([
      422,
      'invalid_input',
      path,
    ])
  })

  test('needs a credit where nothing is to be restored, and the time where another has it now', async () => {
    const desk = await newDesk(house, ['staff'])
    const { visit, ask } = await booked({ credits: 1 })
    await ask(desk, 'cancellation', { by: 'client' }, visit.startsAt - 2 * DAY_MS + HOUR_MS)
    const taken = await newVisit(house, {}, visit)
    const { id } = (await taken.book()).body.booking
    expect(refusal(await ask(desk, 'correction'))).toEqual([409, 'slot_taken'])
    await taken.call('POST', `/portal/bookings/${id}/cancellation`, {})
    await visit.book({ startsAt: toIso(visit.startsAt + 5 * HOUR_MS) })
    expect(refusal(await ask(desk, 'correction'))).toEqual([402, 'insufficient_credits'])
  })
})

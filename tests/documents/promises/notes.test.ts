import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { consents, decided } from './handoverRows'
import { at } from './ledgerRows'
import { amendment, begun, envelope, noteId, noteRow, rotating, signed } from './noteRows'
import {
  cancel,
  committed,
  complete,
  connect,
  type Db,
  insert,
  newWorld,
  refusal,
  update,
  type World,
} from './rawLedger'
import { databaseOf, type Refused, ROLES, refusedForEveryRole } from './refusedForEveryRole'

const signedStays = (rule: string, fields: (world: World) => object): Refused => ({
  rule: `a signed note: ${rule}`,
  constraint: 'notes_signed_stay',
  given: signed,
  attempt: (db, world) => update(db, 'notes', noteId(world), fields(world) as Record<string, unknown>),
})
const begins = (rule: string, constraint: string, fields: (world: World) => object): Refused => ({
  rule,
  constraint,
  attempt: (db, world) => insert(db, 'notes', noteRow(world, fields(world))),
})
const later = { starts_at: at(2), ends_at: at(2 + 5 / 6), blocks_from: at(2), blocks_to: at(3), sequence: 1 }

refusedForEveryRole([
  signedStays('its words stay', () => ({ body_sealed: envelope(2).replace(/.$/, 'B') })),
  signedStays('no other words come under another key', () => ({ body_sealed: envelope(9) })),
  signedStays('its words are not taken away', () => ({ body_sealed: null, signed_at: null })),
  signedStays('it is not unsigned', () => ({ signed_at: null })),
  signedStays('its format stays', () => ({ format: 'free' })),
  signedStays('when it was signed stays', () => ({ signed_at: at(2) })),
  signedStays('whose it is stays', (world) => ({ client_id: world.other })),
  signedStays('who wrote it stays', (world) => ({ therapist_id: world.second })),
  signedStays('no draft comes beside it', () => ({ draft_sealed: envelope(3) })),
  {
    rule: 'a signed note is not deleted',
    constraint: 'notes_signed_stay',
    given: signed,
    attempt: (db, world) => db.query('delete from notes where id = $1', [noteId(world)]),
  },
  begins('no words in clear: a draft', 'notes_draft_sealed', () => ({ draft_sealed: 'She said' })),
  begins('a note begins unsigned', 'notes_begin_unsigned', () => ({
    draft_sealed: null,
    body_sealed: envelope(1),
    signed_at: at(1),
  })),
  begins('a note is of its own client’s session', 'notes_of_their_session', ({ other }) => ({
    client_id: other,
  })),
  begins('a note is of its own therapist’s session', 'notes_of_their_session', ({ second }) => ({
    therapist_id: second,
  })),
  begins('a note is of a known kind', 'notes_kind_known', () => ({ kind: 'gossip' })),
  begins('a note is of a known format', 'notes_format_known', () => ({ format: 'rhyme' })),
  begins('a reason belongs to an amendment', 'notes_amended_with_a_reason', () => ({
    reason_sealed: envelope(1),
  })),
  {
    rule: 'no words in clear: a body',
    constraint: 'notes_body_sealed',
    given: begun,
    attempt: (db, world) =>
      update(db, 'notes', noteId(world), { draft_sealed: null, body_sealed: 'She said', signed_at: at(1) }),
  },
  {
    rule: 'signed without words is nothing',
    constraint: 'notes_signed_whole',
    given: begun,
    attempt: (db, world) => update(db, 'notes', noteId(world), { draft_sealed: null, signed_at: at(1) }),
  },
  {
    rule: 'nothing is signed before its session begins',
    constraint: 'notes_signed_after_start',
    given: begun,
    attempt: (db, world) =>
      update(db, 'notes', noteId(world), {
        draft_sealed: null,
        body_sealed: envelope(2),
        signed_at: at(-0.001),
      }),
  },
  {
    rule: 'a draft becomes no other’s',
    constraint: 'notes_fixed',
    given: begun,
    attempt: (db, world) => update(db, 'notes', noteId(world), { client_id: world.other, booking_id: null }),
  },
  {
    rule: 'a draft leaves no session that is its author’s own',
    constraint: 'notes_fixed',
    given: begun,
    attempt: (db, world) => update(db, 'notes', noteId(world), { booking_id: null }),
  },
  {
    rule: 'a session has one note',
    code: '23505',
    constraint: 'notes_one_for_a_session',
    given: begun,
    attempt: (db, world) => insert(db, 'notes', noteRow(world, { id: randomUUID() })),
  },
  {
    rule: 'only what is signed is amended',
    constraint: 'notes_amend_signed',
    given: begun,
    attempt: (db, world) => insert(db, 'notes', amendment(world)),
  },
  {
    rule: 'an amendment is by whoever wrote the note',
    constraint: 'notes_amend_signed',
    given: signed,
    attempt: (db, world) =>
      insert(db, 'notes', amendment(world, { therapist_id: world.second, booking_id: null })),
  },
  {
    rule: 'an amendment says why',
    constraint: 'notes_amended_with_a_reason',
    given: signed,
    attempt: (db, world) => insert(db, 'notes', amendment(world, { reason_sealed: null })),
  },
  {
    rule: 'nobody is handed a note without the client’s consent',
    constraint: 'notes_handed_with_consent',
    given: signed,
    attempt: (db, world) => update(db, 'notes', noteId(world), { handed_to_id: world.second }),
  },
  {
    rule: 'a decision alone hands nobody a note: the consent stands among the others',
    constraint: 'notes_handed_with_consent',
    given: async (db, world) => {
      await signed(db, world)
      await decided(db, world)
    },
    attempt: (db, world) => update(db, 'notes', noteId(world), { handed_to_id: world.second }),
  },
  {
    rule: 'what somebody else said is no consent',
    constraint: 'consents_handover_by_client',
    given: decided,
    attempt: (db, world) => consents(db, world, { actor: 'user:1' }),
  },
  {
    rule: 'a consent to a handover names it',
    constraint: 'consents_handover_named',
    given: decided,
    attempt: (db, world) => consents(db, world, { handover_id: null }),
  },
  {
    rule: 'a session with a signed note is not moved',
    constraint: 'bookings_signed_note_locks',
    given: signed,
    attempt: (db, { booking }) => update(db, 'bookings', booking, later),
  },
  {
    rule: 'a session with a signed note is not handed to another therapist',
    constraint: 'bookings_signed_note_locks',
    given: signed,
    attempt: (db, { booking, second }) =>
      update(db, 'bookings', booking, { therapist_id: second, sequence: 1 }),
  },
  {
    rule: 'a session with a signed note is not cancelled',
    constraint: 'bookings_signed_note_locks',
    given: signed,
    attempt: cancel,
  },
])

describe.each(ROLES)('as %s role', (role) => {
  const there = databaseOf(role)
  const world = async (given: (db: Db, world: World) => Promise<unknown>) => {
    const made = await newWorld(there.db)
    await committed(there.db, () => given(there.db, made))
    return made
  }

  test('a signed note is sealed anew by a rotation under way alone; and amended', async () => {
    const { db, database } = there
    const made = await world(signed)
    const anew = (body: string) => refusal(db, () => update(db, 'notes', noteId(made), { body_sealed: body }))
    const stays = { code: '23514', constraint: 'notes_signed_stay' }
    const owner = await connect(database.ownerUrl)
    try {
      const other = await rotating(owner, `client:${made.client}`, async (next) => {
        expect(await anew(envelope(next))).toEqual(stays)
        return next
      })
      await rotating(owner, `record:${made.client}`, async (next) => {
        for (const body of [envelope(3), envelope(other), `${envelope(next)}A`])
          expect(await anew(body)).toEqual(stays)
        expect(await anew(envelope(next))).toBeNull()
        expect(await anew(envelope(next).replace(/.$/, 'B'))).toEqual(stays)
      })
    } finally {
      await owner.end()
    }
    expect(await refusal(db, () => insert(db, 'notes', amendment(made)))).toBeNull()
    if (role === 'application') {
      const begin = { id: randomUUID(), up_to: 1, started_at: at(0) }
      expect(await refusal(db, () => insert(db, 'key_rotations', begin))).toMatchObject({ code: '42501' })
    }
  })

  test('a draft is written on, thrown away, and left by a session that goes to a colleague', async () => {
    const { db } = there
    const made = await world(begun)
    const left = () => db.query('select booking_id as of from notes where id = $1', [noteId(made)])
    const work = async () => {
      await update(db, 'notes', noteId(made), { draft_sealed: envelope(1).replace(/.$/, 'B'), revision: 1 })
      await update(db, 'bookings', made.booking, { therapist_id: made.second, sequence: 1 })
      const theirs = noteRow(made, { id: randomUUID(), therapist_id: made.second })
      await insert(db, 'notes', theirs)
      expect((await left()).rows).toEqual([{ of: null }])
      await db.query('delete from notes where id = $1', [noteId(made)])
    }
    expect(await refusal(db, work)).toBeNull()
  })

  test('a consent that is taken back ends the handover, and hands nothing over any more', async () => {
    const { db } = there
    const made = await world(async (there, one) => {
      await signed(there, one)
      await decided(there, one)
      await consents(there, one, {})
    })
    const hand = () => refusal(db, () => update(db, 'notes', noteId(made), { handed_to_id: made.second }))
    expect(await hand()).toBeNull()
    await consents(db, made, { given: false, at: at(1) })
    const { rows } = await db.query('select handed_to_id as to from notes where id = $1', [noteId(made)])
    expect(rows).toEqual([{ to: null }])
    expect(await hand()).toEqual({ code: '23514', constraint: 'notes_handed_with_consent' })
  })

  test('a session with a signed note is still completed', async () => {
    const { db } = there
    const made = await world(signed)
    expect(await refusal(db, () => complete(db, made))).toBeNull()
  })
})

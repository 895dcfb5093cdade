import { type House, openHouse } from '@tests/support/house'
import {
  attempt,
  newClient,
  newCredits,
  newService,
  newTherapist,
  newUser,
  soon,
} from '@tests/support/people'
import { aFile, aForm } from '@tests/support/sentFiles'
import { offerExport } from '@/server/records/recordExports'
import { poolOf, sql } from '@/server/sql'
import { confide, regret } from './confidences'
import { PEOPLE, type Person } from './expected'
import { buy, money } from './money'
import { places } from './places'
import { prove } from './proofs'
import { publish } from './site'

type Row = 'own' | 'other' | 'hidden'

/** A practice with two of everything, and one person of each role. */
export type Cast = House & {
  cookies: Record<Person, string | undefined>
  /** The signed-in person, as the Local API takes it; null for the visitor. */
  users: Record<Person, Record<string, unknown> | null>
  /** The id of a row of `collection`, or undefined where there is none of this kind. */
  rowOf: (collection: string, row: Row, person: Person) => string | undefined
  /** All columns of a row, as the database keeps them; undefined when it is gone. */
  stored: (collection: string, id: string) => Promise<Record<string, unknown> | undefined>
  things: Things
}

type Side = {
  client: string
  user: string
  therapist: string
  service: string
  slugs: { service: string; therapist: string }
}
type Things = { own: Side; other: Side; hiddenService: string; hiddenTherapist: string }
type Ids = Record<string, Partial<Record<Row, string>>>

export async function openCast(): Promise<Cast> {
  const house = await openHouse()
  const own = await newSide(house, 'own')
  const other = await newSide(house, 'other')
  const hiddenService = (await newService(house.payload, { published: false })).id
  const hiddenTherapist = (await newTherapist(house.payload, [own.service], { published: false })).id
  const things = { own, other, hiddenService, hiddenTherapist }
  const ids = {
    visitor: undefined,
    client: own.client,
    therapist: own.user,
    editor: (await newUser(house.payload, ['editor'])).id,
    staff: (await newUser(house.payload, ['staff'])).id,
    owner: (await newUser(house.payload, ['owner'])).id,
  }
  const cookies = {} as Cast['cookies']
  const users = {} as Cast['users']
  for (const person of PEOPLE) {
    const collection = person === 'client' ? 'clients' : 'users'
    const id = ids[person]
    cookies[person] = id && (await house.cookieOf(collection, id))
    users[person] = id ? { ...(await house.payload.findByID({ collection, id })), collection } : null
  }
  await happenings(house, things, cookies)
  const rows = await readRows(house, things)
  const preferences = await newPreferences(house, ids)
  const personal = (collection: string, row: Row, person: Person) => {
    if (collection === 'users') return row === 'own' ? ids[person] : other.user
    return row === 'own' ? preferences[person] : preferences.visitor
  }
  return {
    ...house,
    cookies,
    users,
    things,
    rowOf: (collection, row, person) =>
      collection === 'users' || collection === 'payload-preferences'
        ? personal(collection, row, person)
        : rows[collection]?.[row],
    stored: (collection, id) => stored(house, collection, id),
  }
}

async function newSide({ payload }: House, side: string): Promise<Side> {
  const user = (await newUser(payload, ['therapist'])).id
  const service = await newService(payload, { name: `Service ${side}`, address: `Street of ${side} 1` })
  const therapist = await newTherapist(payload, [service.id], { user, bio: 'Listens.' })
  const client = (await newClient(payload, { name: `Client ${side}`, stripeCustomerId: `cus_${side}` })).id
  await newCredits(payload, client, 3)
  const slugs = { service: service.slug, therapist: therapist.slug }
  return { client, user, therapist: therapist.id, service: service.id, slugs }
}

/** Both clients book; staff cancel with a reason; time off, plans, tokens and the like. */
async function happenings(house: House, { own, other }: Things, cookies: Cast['cookies']): Promise<void> {
  const { payload, request } = house
  for (const side of [own, other]) {
    const cookie = await house.cookieOf('clients', side.client)
    const startsAt = new Date(await soon(payload)).toISOString()
    const body = { ...side.slugs, startsAt, attemptId: attempt() }
    const booked = await request('POST', '/portal/bookings', { cookie, body })
    if (booked.status !== 201) throw new Error(`not booked: ${JSON.stringify(booked.body)}`)
    const { client } = side
    const credit = { client, quantity: 1, reason: 'A hard week.', requestId: attempt() }
    await request('POST', '/staff/credits', { cookie: cookies.staff, body: credit })
    await make(house, 'time-off', { therapist: side.therapist, ...timeOff })
    await prove(house, client, timeOff)
    await request('POST', '/portal/consents', { cookie, body: { document: 'terms', given: true } })
    await offerExport(payload, client, 'user:1')
    await regret(house, client)
    await talk(house, side)
    await buy(house, client)
    await confide(house, side, side === own ? other.therapist : own.therapist)
    await make(house, 'payload-kv', { key: attempt(), data: {} })
  }
  for (const published of [true, true, false]) await make(house, 'plans', { ...plan(), published })
}

/** The client begins, and the therapist is who reads. */
async function talk({ request, cookieOf }: House, { client, slugs }: Side): Promise<void> {
  const cookie = await cookieOf('clients', client)
  const begun = await request('POST', '/portal/conversations', {
    cookie,
    body: { therapist: slugs.therapist },
  })
  const path = `/portal/conversations/${begun.body.conversation?.id}/messages`
  const sent = await request('POST', path, { cookie, body: aForm(`Words of ${client}.`, [aFile(client)]) })
  if (sent.status !== 201) throw new Error(`not sent: ${JSON.stringify(sent.body)}`)
}

const timeOff = { startsAt: '2027-01-04T08:00:00.000Z', endsAt: '2027-01-05T08:00:00.000Z' }
const plan = () => ({
  name: 'Pack',
  slug: `pack-${attempt().slice(0, 8)}`,
  kind: 'pack',
  credits: 5,
  price: 100,
})

async function readRows(house: House, { own, other, ...hidden }: Things): Promise<Ids> {
  const of = async (table: string, which = sql`true`) => {
    const answer = await poolOf(house.payload).execute(
      sql`select id::text as id from ${sql.identifier(table)} t where ${which} order by id limit 1`,
    )
    return (answer.rows[0] as { id?: string } | undefined)?.id
  }
  const perClient = async (table: string) => ({
    own: await of(table, sql`client_id = ${own.client}::uuid`),
    other: await of(table, sql`client_id = ${other.client}::uuid`),
  })
  const lots = (of: string) => sql`lot_id in (select id from credit_lots where client_id = ${of}::uuid)`
  const plans = await house.payload.find({ collection: 'plans', sort: '-published' })
  const any = async (table: string) => ({ own: await of(table), other: await of(table) })
  const away = (therapist: string) => of('time_off', sql`therapist_id = ${therapist}::uuid`)
  return {
    clients: { own: own.client, other: other.client },
    therapists: { own: own.therapist, other: other.therapist, hidden: hidden.hiddenTherapist },
    services: { own: own.service, other: other.service, hidden: hidden.hiddenService },
    plans: { own: plans.docs[0]?.id, other: plans.docs[1]?.id, hidden: plans.docs.at(-1)?.id },
    'time-off': { own: await away(own.therapist), other: await away(other.therapist) },
    bookings: await perClient('bookings'),
    ...(await places(perClient, any)),
    conversations: await perClient('conversations'),
    messages: await perClient('messages'),
    attachments: await perClient('attachments'),
    'attachment-parts': await perClient('attachment_parts'),
    'credit-lots': await perClient('credit_lots'),
    'ledger-entries': {
      own: await of('ledger_entries', lots(own.client)),
      other: await of('ledger_entries', lots(other.client)),
    },
    'notification-events': {
      own: await of('notification_events', sql`recipient = ${`client:${own.client}`}`),
      other: await of('notification_events', sql`recipient = ${`client:${other.client}`}`),
    },
    'calendar-feeds': await perClient('calendar_feeds'),
    consents: await perClient('consents'),
    'record-exports': await perClient('record_exports'),
    erasures: await perClient('erasures'),
    ...(await money(perClient)),
    ...(await publish(house)),
    reasons: await perClient('reasons'),
    rooms: await perClient('rooms'),
    notes: await perClient('notes'),
    'note-handovers': await perClient('note_handovers'),
    sessions: await perClient('sessions'),
    credentials: await perClient('credentials'),
    'second-factors': await perClient('second_factors'),
    'recovery-codes': await perClient('recovery_codes'),
    challenges: await perClient('challenges'),
    'account-tokens': await perClient('account_tokens'),
    reconciliations: await any('reconciliations'),
    'audit-events': await any('audit_events'),
    'data-keys': await any('data_keys'),
    'payload-kv': await any('payload_kv'),
    'payload-migrations': await any('payload_migrations'),
  } as Ids
}

/** One preference for each user; under `visitor` that of somebody who is not in the cast. */
async function newPreferences(house: House, ids: Record<Person, string | undefined>) {
  const stranger = (await newUser(house.payload, ['staff'])).id
  const found = {} as Record<Person, string | undefined>
  for (const person of PEOPLE) {
    if (person === 'client') continue
    const user = { id: ids[person] ?? stranger, collection: 'users' }
    const data = {
      key: 'list-of-bookings',
      value: { limit: 10 },
      user: { relationTo: 'users', value: user.id },
    }
    found[person] = (await make(house, 'payload-preferences', data, user)).id
  }
  return found
}

async function make(
  { payload }: House,
  collection: string,
  fields: object,
  user?: object,
): Promise<{ id: string }> {
  const options = {
    collection: collection as 'plans',
    data: fields as never,
    ...(user ? { user: user as never } : {}),
  }
  return await payload.create(options)
}

async function stored({ payload }: House, collection: string, id: string) {
  const table = sql.identifier(collection.replaceAll('-', '_'))
  const answer = await poolOf(payload).execute(
    sql`select to_jsonb(t) - 'updated_at' as row from ${table} t where id::text = ${id}`,
  )
  return (answer.rows[0] as { row: Record<string, unknown> } | undefined)?.row
}

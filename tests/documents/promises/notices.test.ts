import { randomUUID } from 'node:crypto'
import { book, dispatch, newParty, newPost, noticesOf } from '@tests/documents/notifications/post'
import { type House, openHouse } from '@tests/support/house'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

let house: House
let owner: pg.Client
let app: pg.Client
beforeAll(async () => {
  house = await openHouse()
  owner = new pg.Client({ connectionString: house.database.ownerUrl })
  app = new pg.Client({ connectionString: house.database.appUrl })
  await Promise.all([owner.connect(), app.connect()])
})
afterAll(async () => {
  await Promise.all([owner.end(), app.end()])
  await house?.close()
})

const PLANNED = {
  status: "'planned'",
  lease_until: 'null',
  claim_token: 'null',
  sent_at: 'null',
  last_error: 'null',
}
const CLAIMED = { status: "'claimed'", lease_until: 'now()', claim_token: "'mine'" }
const SENT = { status: "'sent'", sent_at: 'now()', lease_until: 'null' }

type Columns = Record<string, string>
const set = (columns: Columns) => Object.entries(columns).map(([name, value]) => `${name} = ${value}`)

/** A notice that is planned, and what whoever owns the tables does to it, step by step. */
async function after(...steps: Columns[]): Promise<string | null> {
  const { id } = await book(house.payload, await newParty(house.payload))
  const [notice] = await noticesOf(house.payload, id)
  for (const columns of steps) {
    const failed = await owner
      .query(`update notification_events set ${set(columns)} where id = $1`, [notice?.id])
      .then(() => null)
      .catch((error: pg.DatabaseError) => error.constraint ?? error.message)
    if (failed) return failed
  }
  return null
}

describe('a notice may become, whoever writes it', () => {
  const ended = (status: string) => ({ status: `'${status}'`, lease_until: 'null', last_error: "'x'" })
  test.each([
    ['claimed, sent', [CLAIMED, SENT]],
    ['claimed, handed back, claimed by another', [CLAIMED, { ...PLANNED, claim_token: "'mine'" }, CLAIMED]],
    ['claimed, then by another when its lease is over', [CLAIMED, { ...CLAIMED, claim_token: "'theirs'" }]],
    ['superseded and planned again', [ended('superseded'), PLANNED]],
    ['dead and planned again', [CLAIMED, ended('dead'), PLANNED]],
    ['unknown and taken back', [CLAIMED, ended('unknown'), ended('superseded')]],
  ])('%s', async (_what, steps) => {
    expect(await after(...steps)).toBeNull()
  })
})

describe('a notice never becomes, whoever writes it', () => {
  const stays = 'notification_events_sent_stays'
  const claimed = 'notification_events_claimed_by_somebody'
  const fenced = 'notification_events_fenced'
  const fixed = 'notification_events_fixed'
  test.each<[string, Columns[], string]>([
    ['planned after it was sent', [CLAIMED, SENT, PLANNED], stays],
    ['another one after it was sent', [CLAIMED, SENT, { sent_at: 'null' }], stays],
    ['claimed after it was sent', [CLAIMED, SENT, { ...CLAIMED, sent_at: 'null' }], stays],
    [
      'planned after it expired',
      [CLAIMED, { status: "'expired'", lease_until: 'null', last_error: "'x'" }, PLANNED],
      stays,
    ],
    ['sent without a claim', [SENT], stays],
    ['claimed without a lease', [{ ...CLAIMED, lease_until: 'null' }], claimed],
    ['claimed by nobody', [{ ...CLAIMED, claim_token: 'null' }], claimed],
    ['planned with a lease', [{ lease_until: 'now()' }], claimed],
    ['sent by another than who claimed it', [CLAIMED, { ...SENT, claim_token: "'theirs'" }], fenced],
    ['handed back by another', [CLAIMED, PLANNED], fenced],
    ['claimed twice under one claim', [CLAIMED, CLAIMED], fenced],
    ['sent without a time', [CLAIMED, { ...SENT, sent_at: 'null' }], 'notification_events_sent_sometime'],
    [
      'dead without a reason',
      [CLAIMED, { status: "'dead'", lease_until: 'null' }],
      'notification_events_says_why',
    ],
    ['something unheard of', [{ status: "'lost'" }], stays],
    ['for somebody else', [{ recipient: `'client:${randomUUID()}'` }], fixed],
    ['of another kind', [{ kind: "'moved'" }], fixed],
    ['about another time', [{ sequence: '7' }], fixed],
    ['tried less often than never', [{ attempts: '-1' }], 'notification_events_counts'],
  ])('%s', async (_what, steps, constraint) => {
    expect(await after(...steps)).toBe(constraint)
  })
})

describe('the table of notices', () => {
  const NEW = {
    id: 'gen_random_uuid()',
    kind: "'message'",
    status: "'planned'",
    recipient: `'client:${randomUUID()}'`,
    channel: "'mail'",
    subject: `'${randomUUID()}'`,
    sequence: '0',
    due_at: 'now()',
    next_attempt_at: 'now()',
    planned_at: 'now()',
  }
  const insert = (columns: Columns) =>
    owner.query(
      `insert into notification_events (${Object.keys(columns)}) values (${Object.values(columns)})`,
    )
  const refused = (constraint: string) => expect.objectContaining({ constraint })

  test('takes the same thing for the same person once', async () => {
    await insert(NEW)
    await expect(insert({ ...NEW, subject: `'${randomUUID()}'` })).resolves.toBeDefined()
    await expect(insert(NEW)).rejects.toEqual(refused('notification_events_dedupe_key_idx'))
  })

  test('lets nobody choose the key', async () => {
    await expect(insert({ ...NEW, subject: `'${randomUUID()}'`, dedupe_key: "'mine'" })).rejects.toThrow(
      'dedupe_key',
    )
  })

  test.each<[string, Columns, string]>([
    ['sent from the start', { status: "'sent'", sent_at: 'now()' }, 'notification_events_begin_planned'],
    ['tried from the start', { attempts: '1' }, 'notification_events_begin_planned'],
    ['to an address', { recipient: "'reader@example.org'" }, 'notification_events_recipient_named'],
    ['by pigeon', { channel: "'pigeon'" }, 'notification_events_channel_known'],
    ['about nothing', { subject: "'s'" }, 'notification_events_subject_shaped'],
    ['of a session that it does not name', { kind: "'booked'" }, 'notification_events_session_or_not'],
    ['that may not be missed by text', { channel: "'sms'" }, 'notification_events_sms_reminds'],
    ['of a shapeless kind', { kind: "'reminder.tomorrow'" }, 'notification_events_kind_shaped'],
  ])('takes none %s', async (_what, columns, constraint) => {
    await expect(insert({ ...NEW, subject: `'${randomUUID()}'`, ...columns })).rejects.toEqual(
      refused(constraint),
    )
  })

  test('forgets nothing: not for its owner, and the application may not even ask', async () => {
    await dispatch(house.payload, newPost().carrier)
    const appendOnly = refused('notification_events_append_only')
    await expect(owner.query('delete from notification_events')).rejects.toEqual(appendOnly)
    await expect(owner.query('truncate notification_events')).rejects.toEqual(appendOnly)
    await expect(app.query('delete from notification_events')).rejects.toThrow('permission denied')
  })
})

test('a feed belongs to one person, and its address stands nowhere', async () => {
  const made = (columns: string, values: string) =>
    owner.query(`insert into calendar_feeds (id, ${columns}) values (gen_random_uuid(), ${values})`)
  await expect(made('token_hash', `'${'a'.repeat(64)}'`)).rejects.toMatchObject({
    constraint: 'calendar_feeds_one_owner',
  })
  const { client } = await newParty(house.payload)
  await expect(made('client_id, token_hash', `'${client}', 'a-token-in-clear'`)).rejects.toMatchObject({
    constraint: 'calendar_feeds_hashed',
  })
})

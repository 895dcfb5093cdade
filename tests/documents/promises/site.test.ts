import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { envelope, rotating } from './noteRows'
import { connect, type Db, insert, refusal, update } from './rawLedger'
import { databaseOf, type Refused, ROLES, refusedForEveryRole } from './refusedForEveryRole'

const enquiryRow = (fields: object = {}) => ({
  id: randomUUID(),
  received_at: new Date(0),
  name_sealed: envelope(1),
  email_sealed: envelope(1),
  message_sealed: envelope(1),
  locale: 'en',
  ...fields,
})
const written = async (db: Db, fields: object = {}) => {
  const row = enquiryRow(fields)
  await insert(db, 'enquiries', row)
  return row.id
}

const sealed: Refused[] = ['name', 'email', 'message'].map((word) => ({
  rule: `the ${word} of an enquiry stands sealed`,
  constraint: `enquiries_${word}_sealed`,
  attempt: (db) => written(db, { [`${word}_sealed`]: 'In clear.' }),
}))

const asWritten: Refused[] = [
  { name_sealed: envelope(2) },
  { email_sealed: envelope(2) },
  { message_sealed: envelope(1).slice(0, -1) },
  { message_sealed: envelope(2) },
  { received_at: new Date() },
  { locale: 'de' },
].map((fields) => ({
  rule: `an enquiry stays as it was written: ${Object.keys(fields)}`,
  code: '23001',
  constraint: 'enquiries_as_written',
  attempt: async (db, _world) => update(db, 'enquiries', await written(db), fields),
}))

const shown: Refused[] = [
  ['pages_status', 'pages', { _status: 'secret' }],
  ['pages_slug', 'pages', { slug: '../admin' }],
  ['pages_published', 'pages', { _status: 'published' }],
  ['pages_published', 'pages', { slug: 'a-page', _status: 'published', publish_at: new Date() }],
  ['posts_status', 'posts', { _status: 'secret' }],
  ['posts_slug', 'posts', { slug: 'A page' }],
  ['posts_published', 'posts', { slug: 'a-page', _status: 'published' }],
  ['redirects_from', 'redirects', { from: '//elsewhere.test' }],
  ['redirects_from', 'redirects', { from: 'nowhere' }],
  ['redirects_to_type', 'redirects', { from: '/old', to_type: 'script' }],
  ['media_kind', 'media', { mime_type: 'image/svg+xml' }],
  ['media_filename', 'media', { filename: '../../etc/passwd' }],
].map(([constraint, table, fields]) => ({
  rule: `${table} are of their kind: ${JSON.stringify(fields)}`,
  constraint: constraint as string,
  attempt: (db: Db) => insert(db, table as string, { id: randomUUID(), ...(fields as object) }),
}))

refusedForEveryRole([
  ...sealed,
  ...asWritten,
  ...shown,
  {
    rule: 'what became of an enquiry is one of three things',
    constraint: 'enquiries_status',
    attempt: (db) => written(db, { status: 'sold' }),
  },
  {
    rule: 'an enquiry is in a language of ours',
    constraint: 'enquiries_locale',
    attempt: (db) => written(db, { locale: 'xx' }),
  },
  {
    rule: 'an enquiry stays',
    constraint: 'enquiries_append_only',
    code: '23001',
    denied: true,
    attempt: async (db) => db.query('delete from enquiries where id = $1', [await written(db)]),
  },
])

describe.each(ROLES)('as %s role', (role) => {
  const opened = databaseOf(role)
  const owned = async <Answer>(work: (owner: Db) => Promise<Answer>) => {
    const owner = await connect(opened.database.ownerUrl)
    return work(owner).finally(() => owner.end())
  }

  test('what became of an enquiry is noted, and a rotation under way seals it anew, of its own person alone', async () => {
    const { db } = opened
    const [id, other] = [await written(db), await written(db)]
    await update(db, 'enquiries', id, { status: 'answered' })
    await owned((owner) =>
      rotating(owner, `enquiry:${id}`, async (next) => {
        const anew = { name_sealed: envelope(next), message_sealed: envelope(next) }
        await update(db, 'enquiries', id, anew)
        expect(await refusal(db, () => update(db, 'enquiries', other, anew))).toEqual({
          code: '23001',
          constraint: 'enquiries_as_written',
        })
      }),
    )
  })

  test('the secret of an app is sealed anew by a rotation under way, and by nothing else', async () => {
    const { db } = opened
    const [id, user] = [randomUUID(), randomUUID()]
    await insert(db, 'users', { id: user, name: 'Ada', email: `${user}@example.org` })
    const app = {
      id,
      user_id: user,
      kind: 'totp',
      secret_sealed: envelope(1),
      last_step: 1,
      confirmed_at: new Date(0),
    }
    await insert(db, 'second_factors', app)
    const seal = (kid: number) =>
      refusal(db, () => update(db, 'second_factors', id, { secret_sealed: envelope(kid) }))
    const fixed = { code: '23514', constraint: 'second_factors_fixed' }
    expect(await seal(2)).toEqual(fixed)
    await owned((owner) =>
      rotating(owner, `user:${user}`, async (next) => {
        expect(await seal(next)).toBeNull()
        expect(await seal(next + 1)).toEqual(fixed)
      }),
    )
  })
})

import { newDatabase, type TestDatabase } from '@tests/support/postgres'
import { buildConfig, type CollectionConfig, getPayload, type Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { guardSealed } from '@/collections/access/guardSealed'
import { sealedText } from '@/collections/fields/sealedText'
import { honestPostgres } from '@/server/honestPostgres'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { withClient } from '../../../scripts/practiceDatabase.mjs'

/** Ways that no collection of the practice opens yet: many at once, documents in documents. */
const everybody = () => true
const open = { create: everybody, read: everybody, update: everybody, delete: everybody }
const plain = { access: open, lockDocuments: false, disableDuplicate: true } as const
const reader = ({ req }: { req: { user?: unknown } }) =>
  (req.user as { reads?: boolean } | null)?.reads === true

const Letters: CollectionConfig = {
  slug: 'letters',
  ...plain,
  fields: [
    { name: 'folder', type: 'relationship', relationTo: 'folders' as never },
    { name: 'client', type: 'text', required: true },
    ...sealedText('body', {
      subject: { of: 'client', by: 'client' },
      maxLength: 100,
      required: true,
      access: { read: reader },
    }),
  ],
}
const Folders: CollectionConfig = {
  slug: 'folders',
  ...plain,
  fields: [
    { name: 'name', type: 'text' },
    { name: 'letters', type: 'join', collection: 'letters' as never, on: 'folder' },
    { name: 'first', type: 'relationship', relationTo: 'letters' as never },
  ],
}

let database: TestDatabase
let payload: Payload
beforeAll(async () => {
  database = await newDatabase()
  const stamps = 'updated_at timestamptz(3) default now(), created_at timestamptz(3) default now()'
  await withClient(database.ownerUrl, (owner) =>
    owner.query(`
      create table folders (id uuid primary key, name varchar, first_id uuid, ${stamps});
      create table letters
        (id uuid primary key, folder_id uuid, client varchar, body_sealed varchar, ${stamps});
      grant select, insert, update, delete on folders, letters to trs_app`),
  )
  const config = await configOf([Letters, Folders])
  payload = await getPayload({ config: guardSealed(config), key: `every way ${database.name}` })
})
afterAll(async () => {
  await (payload?.db as unknown as { pool: { end: () => Promise<void> } })?.pool.end()
  await database?.drop()
})

function configOf(collections: CollectionConfig[]) {
  return buildConfig({
    secret: 'a secret of the test',
    db: honestPostgres(database.appUrl, 'trs test'),
    collections,
    telemetry: false,
    graphQL: { disable: true },
    typescript: { autoGenerate: false },
  })
}

type Doc = Record<string, unknown> & { id: string }
type Call = (args: object) => Promise<never>

/** The Local API in somebody's name; collections of a test have no generated types. */
const as = (reads: boolean) => {
  const asked = { overrideAccess: false, user: { id: '1', collection: 'users', reads } }
  const call =
    (name: 'create' | 'update' | 'find' | 'findByID' | 'findDistinct' | 'count') => (args: object) =>
      (payload[name] as unknown as Call)({ ...asked, ...args }) as Promise<Doc & { docs: Doc[] }>
  return {
    create: call('create'),
    update: call('update'),
    find: call('find'),
    findByID: call('findByID'),
    findDistinct: call('findDistinct'),
    count: call('count'),
  }
}
const newLetter = (data: object) =>
  as(true).create({ collection: 'letters', data: { client: crypto.randomUUID(), body: 'words', ...data } })

const storedOf = (ids: string[]) =>
  rowsOf<{ id: string; sealed: string; kid: number }>(
    poolOf(payload),
    sql`select id::text as id, body_sealed as sealed, sealed_kid(body_sealed)::float8 as kid from letters
        where id in (select json_array_elements_text(${JSON.stringify(ids)}::json)::uuid) order by id`,
  )

describe('a sealed field holds', () => {
  test('where many are written at once: each is sealed anew, under its own key', async () => {
    const client = crypto.randomUUID()
    const ids = [(await newLetter({ client })).id, (await newLetter({ client })).id, (await newLetter({})).id]
    const where = { id: { in: ids } }
    const { docs } = await as(true).update({
      collection: 'letters',
      where,
      data: { body: 'the same for all' },
    })
    expect(docs.map(({ body }) => body)).toEqual(Array(3).fill('the same for all'))
    const stored = await storedOf(ids)
    expect(new Set(stored.map(({ sealed }) => sealed)).size).toBe(3)
    expect(new Set(stored.map(({ kid }) => kid)).size).toBe(2)
    const { docs: touched } = await as(false).update({ collection: 'letters', where, data: { folder: null } })
    for (const one of touched) expect(one).not.toHaveProperty('body')
    expect(await storedOf(ids)).toEqual(stored)
  })

  test('in documents within documents: opened for a reader, for nobody else', async () => {
    const folder = (await as(true).create({ collection: 'folders', data: { name: 'A' } })).id
    const letter = await newLetter({ folder, body: 'a word' })
    await as(true).update({ collection: 'folders', id: folder, data: { first: letter.id } })
    const deep = { collection: 'folders', id: folder, depth: 2 }
    const own = await as(true).findByID(deep)
    expect(own).toMatchObject({ first: { body: 'a word' }, letters: { docs: [{ body: 'a word' }] } })
    const other = JSON.stringify(await as(false).findByID(deep))
    expect(other).toContain(letter.id)
    expect(other).not.toContain('a word')
    expect(JSON.stringify([own, other])).not.toContain('pe1.')
  })

  test('where a list is asked through another document, or for its different values', async () => {
    for (const field of ['body', 'bodySealed']) {
      await expect(as(true).findDistinct({ collection: 'letters', field })).rejects.toThrow()
      const where = { [`first.${field}`]: { exists: true } }
      await expect(as(true).find({ collection: 'folders', where })).rejects.toThrow()
      await expect(as(true).find({ collection: 'letters', sort: [field] })).rejects.toThrow()
    }
  })

  test('where a document asks for others by a condition or an order of theirs', async () => {
    const folder = (await as(true).create({ collection: 'folders', data: { name: 'A' } })).id
    const words = ['b', 'a', 'c']
    for (const body of words) await newLetter({ folder, body })
    const joined = (letters: object) =>
      as(true).findByID({ collection: 'folders', id: folder, joins: { letters } })
    for (const field of ['body', 'bodySealed']) {
      await expect(joined({ where: { [field]: { exists: true } } })).rejects.toThrow()
      // An order of envelopes is one of random numbers: it says nothing, and shows nothing more.
      const sorted = await joined({ sort: field }).then(JSON.stringify, () => '')
      expect(sorted).not.toContain('pe1.')
    }
  })

  test('where a table of another practice is brought in: an envelope as words is words', async () => {
    const [foreign] = await storedOf([(await newLetter({ body: 'a secret' })).id])
    const { id } = await newLetter({ body: foreign?.sealed.slice(0, 100) })
    const shown = await as(true).findByID({ collection: 'letters', id })
    expect(shown).toMatchObject({ body: foreign?.sealed.slice(0, 100) })
    const given = {
      collection: 'letters',
      data: { client: crypto.randomUUID(), bodySealed: foreign?.sealed },
    }
    await expect(as(true).create(given)).rejects.toThrow()
  })

  test('with the id that a program gives, which it is bound to', async () => {
    const id = crypto.randomUUID()
    expect(await newLetter({ id, body: 'bound' })).toMatchObject({ id, body: 'bound' })
    const moved = crypto.randomUUID()
    await poolOf(payload).execute(sql`update letters set id = ${moved}::uuid where id = ${id}::uuid`)
    expect(await as(true).findByID({ collection: 'letters', id: moved })).not.toHaveProperty('body')
  })

  test('needed means needed: nothing and emptiness are refused, what is not sent stays', async () => {
    for (const body of [undefined, null, '']) {
      await expect(newLetter({ body })).rejects.toMatchObject({ data: { errors: [{ path: 'body' }] } })
    }
    const { id } = await newLetter({})
    for (const body of [null, '']) {
      await expect(as(true).update({ collection: 'letters', id, data: { body } })).rejects.toThrow()
    }
    expect(await as(true).update({ collection: 'letters', id, data: { folder: null } })).toMatchObject({
      body: 'words',
    })
  })

  test('and stays with its person: a row with sealed words does not become somebody else’s', async () => {
    const { id, client } = await newLetter({})
    const move = as(true).update({ collection: 'letters', id, data: { client: crypto.randomUUID() } })
    await expect(move).rejects.toMatchObject({ code: 'not_allowed' })
    expect(await as(true).findByID({ collection: 'letters', id })).toMatchObject({ client, body: 'words' })
  })
})

test.each([
  ['versions', { versions: true }],
  ['drafts', { versions: { drafts: true } }],
  ['duplicates', { disableDuplicate: false }],
])('a collection that would copy envelopes does not start: %s', async (_, more) => {
  const config = await configOf([{ ...Letters, ...more }, Folders])
  expect(() => guardSealed(config)).toThrow('letters has sealed fields')
})

import { type House, openHouse } from '@tests/support/house'
import { newClient, newUser } from '@tests/support/people'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newToken, tokenHashOf } from '@/server/sessionCookies'

const PHC =
  '$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g'
let house: House
let ids: { client: string; user: string }
let owner: pg.Client
beforeAll(async () => {
  house = await openHouse()
  ids = { client: (await newClient(house.payload)).id, user: (await newUser(house.payload, ['staff'])).id }
  owner = new pg.Client({ connectionString: house.database.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await house.close()
})

type Row = Record<string, unknown>
const uuid = () => crypto.randomUUID()

/** Inserts as the owner of the tables, whom no application rule stops. @returns the constraint that did */
async function insert(table: string, row: Row): Promise<string> {
  const names = Object.keys(row)
  const values = names.map((_, at) => `$${at + 1}`)
  const text = `insert into ${table} (${names.join(', ')}) values (${values.join(', ')})`
  try {
    await owner.query(text, Object.values(row))
    return 'nothing'
  } catch (error) {
    return (error as { constraint?: string }).constraint ?? String(error)
  }
}

const credential = (more: Row): Row => ({
  id: uuid(),
  kind: 'password',
  hash: PHC,
  changed_at: 'now',
  ...more,
})
const session = (more: Row): Row => ({
  id: uuid(),
  client_id: ids.client,
  token_hash: tokenHashOf(newToken()),
  started_at: '2026-01-01T10:00:00Z',
  last_seen_at: '2026-01-01T10:00:00Z',
  expires_at: '2026-01-01T22:00:00Z',
  ...more,
})
const link = (more: Row): Row => ({
  id: uuid(),
  client_id: ids.client,
  purpose: 'reset',
  token_hash: tokenHashOf(newToken()),
  expires_at: '2026-01-01T22:00:00Z',
  ...more,
})

describe('the database itself', () => {
  test('keeps one password for each person', async () => {
    for (const whose of [{ user_id: ids.user }, { client_id: ids.client }]) {
      expect(await insert('credentials', credential(whose))).toBe('nothing')
      expect(await insert('credentials', credential(whose))).toMatch(
        /^credentials_one_password_per_(user|client)$/,
      )
    }
  })

  test('takes no password that is not an Argon2id hash', async () => {
    for (const hash of ['clear text', '$2b$12$abcdefghijklmnopqrstuv', '$argon2i$v=19$m=19456$x']) {
      const { id } = await newClient(house.payload)
      expect(await insert('credentials', credential({ client_id: id, hash }))).toBe('credentials_hashed')
      expect(await insert('account_tokens', link({ purpose: 'verify', pending_hash: hash }))).toBe(
        'account_tokens_pending_hashed',
      )
    }
    expect(await insert('account_tokens', link({ purpose: 'reset', pending_hash: PHC }))).toBe(
      'account_tokens_pending_hashed',
    )
  })

  test('gives a session, a credential and a link one owner, of one side', async () => {
    const both = { user_id: ids.user, client_id: ids.client }
    const none = { user_id: null, client_id: null }
    for (const whose of [both, none]) {
      expect(await insert('sessions', session(whose))).toBe('sessions_one_owner')
      expect(await insert('credentials', credential(whose))).toMatch(/^credentials_one_/)
      expect(await insert('account_tokens', link(whose))).toBe('account_tokens_one_owner')
    }
  })

  test('holds no token in clear, and none twice', async () => {
    expect(await insert('sessions', session({ token_hash: newToken() }))).toBe('sessions_hashed')
    expect(await insert('account_tokens', link({ token_hash: newToken() }))).toBe('account_tokens_hashed')
    const token_hash = tokenHashOf(newToken())
    expect(await insert('sessions', session({ token_hash }))).toBe('nothing')
    expect(await insert('sessions', session({ token_hash }))).toMatch(/token_hash/)
    expect(await insert('account_tokens', link({ token_hash }))).toBe('nothing')
    expect(await insert('account_tokens', link({ token_hash }))).toMatch(/token_hash/)
  })

  test('ends a session after it began', async () => {
    const backwards = session({ expires_at: '2026-01-01T10:00:00Z' })
    expect(await insert('sessions', backwards)).toBe('sessions_ends_later')
  })

  test('knows closed lists only', async () => {
    expect(await insert('account_tokens', link({ purpose: 'anything' }))).toBe('account_tokens_purpose')
    const { id } = await newClient(house.payload)
    expect(await insert('credentials', credential({ client_id: id, kind: 'sms' }))).toBe('credentials_kind')
  })

  test('spells an address in lower case, once', async () => {
    const email = `Upper-${uuid()}@example.org`
    const person = { id: uuid(), name: 'Ada', email }
    expect(await insert('clients', person)).toMatch(/email_lower/)
    expect(await insert('users', person)).toMatch(/email_lower/)
    const lower = { ...person, email: email.toLowerCase() }
    expect(await insert('clients', lower)).toBe('nothing')
    expect(await insert('clients', { ...lower, id: uuid() })).toMatch(/email/)
  })
})

test('a person who has signed in is not deleted under its history', async () => {
  await insert('sessions', session({}))
  await expect(owner.query('delete from clients where id = $1', [ids.client])).rejects.toThrow(
    /foreign key|not-null|violates/,
  )
})

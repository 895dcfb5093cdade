import { type House, openHouse } from '@tests/support/house'
import { newClient, newUser } from '@tests/support/people'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newToken, tokenHashOf } from '@/server/sessionCookies'

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
const hash = () => tokenHashOf(newToken())
const SEALED = `pe1.${'UEUBAQAAAQI'}${'A'.repeat(100)}`
const OTHERWISE = `pe1.${'UEUBAQAAAQI'}${'B'.repeat(100)}`

/** Asks as the owner of the tables, whom no application rule stops. @returns the constraint that did */
async function ask(text: string, values: unknown[] = []): Promise<string> {
  try {
    await owner.query(text, values)
    return 'nothing'
  } catch (error) {
    return (error as { constraint?: string }).constraint ?? String(error)
  }
}

function insert(table: string, row: Row): Promise<string> {
  const names = Object.keys(row)
  const values = names.map((_, at) => `$${at + 1}`)
  return ask(`insert into ${table} (${names.join(', ')}) values (${values.join(', ')})`, Object.values(row))
}

const used = { confirmed_at: 'now', last_step: 60_000_000 }
const app = (more: Row): Row => ({ id: uuid(), kind: 'totp', secret_sealed: SEALED, ...used, ...more })
const begun = (more: Row): Row => app({ confirmed_at: null, last_step: null, begun_in: uuid(), ...more })
const passkey = (more: Row): Row => ({
  id: uuid(),
  kind: 'passkey',
  credential_id: newToken(),
  public_key: newToken(),
  sign_count: 4_000_000_000,
  confirmed_at: 'now',
  ...more,
})

test('codes are of one app, and of at most one more that is being set up', async () => {
  for (const whose of [{ user_id: ids.user }, { client_id: ids.client }]) {
    expect(await insert('second_factors', app(whose))).toBe('nothing')
    expect(await insert('second_factors', app(whose))).toMatch(/^second_factors_one_app_per_(user|client)$/)
    expect(await insert('second_factors', begun(whose))).toBe('nothing')
    expect(await insert('second_factors', begun(whose))).toMatch(
      /^second_factors_one_begun_per_(user|client)$/,
    )
    expect(await insert('second_factors', passkey(whose))).toBe('nothing')
  }
})

test('a factor is one of two things, of one person, and sealed', async () => {
  const client_id = (await newClient(house.payload)).id
  const mine = { client_id }
  const cases: [Row, string][] = [
    [app({ ...mine, user_id: ids.user }), 'second_factors_one_owner'],
    [app({}), 'second_factors_one_owner'],
    [app({ ...mine, kind: 'sms' }), 'second_factors_kind'],
    [app({ ...mine, secret_sealed: 'JBSWY3DPEHPK3PXP' }), 'second_factors_secret_sealed'],
    [app({ ...mine, secret_sealed: null }), 'second_factors_shape'],
    [app({ ...mine, last_step: null }), 'second_factors_shape'],
    [app({ ...mine, begun_in: uuid() }), 'second_factors_shape'],
    [app({ ...mine, public_key: 'x' }), 'second_factors_shape'],
    [begun({ ...mine, begun_in: null }), 'second_factors_shape'],
    [passkey({ ...mine, confirmed_at: null }), 'second_factors_shape'],
    [passkey({ ...mine, sign_count: null }), 'second_factors_shape'],
    [passkey({ ...mine, sign_count: -1 }), 'second_factors_counts'],
  ]
  for (const [row, constraint] of cases) expect(await insert('second_factors', row)).toBe(constraint)
  const one = passkey(mine)
  expect(await insert('second_factors', one)).toBe('nothing')
  const twin = { ...passkey({ user_id: ids.user }), credential_id: one.credential_id }
  expect(await insert('second_factors', twin), 'of one person only').toBe('second_factors_credential_id_idx')
})

test('what was used never goes back, and nothing becomes another’s', async () => {
  const client_id = (await newClient(house.payload)).id
  const [code, key] = [app({ client_id }), passkey({ client_id })]
  for (const row of [code, key]) expect(await insert('second_factors', row)).toBe('nothing')
  const set = (row: Row, change: string) => ask(`update second_factors set ${change} where id = $1`, [row.id])
  expect(await set(code, 'last_step = last_step + 1')).toBe('nothing')
  for (const change of ['last_step = last_step - 1', 'confirmed_at = now()'])
    expect(await set(code, change)).toBe('second_factors_forward')
  expect(await set(key, 'sign_count = sign_count - 1')).toBe('second_factors_forward')
  for (const change of [
    `client_id = '${ids.client}'`,
    `client_id = null, user_id = '${ids.user}'`,
    `secret_sealed = '${OTHERWISE}'`,
  ])
    expect([change, await set(code, change)]).toEqual([change, 'second_factors_fixed'])
  for (const change of [`credential_id = 'another'`, `public_key = 'another'`])
    expect(await set(key, change)).toBe('second_factors_fixed')
})

test('codes and challenges are hashed, and used once', async () => {
  const { user } = ids
  const wrong = { id: uuid(), user_id: user, code_hash: 'ABCD-EFGH' }
  expect(await insert('recovery_codes', wrong)).toBe('recovery_codes_hashed')
  expect(await insert('recovery_codes', { id: uuid(), code_hash: hash() })).toBe('recovery_codes_one_owner')
  const later = '2099-01-01T00:00:00Z'
  const waiting = (more: Row) => ({
    id: uuid(),
    user_id: user,
    expires_at: later,
    token_hash: hash(),
    ...more,
  })
  const step = waiting({ purpose: 'second_step' })
  const cases: [Row, string][] = [
    [waiting({ purpose: 'anything' }), 'challenges_purpose'],
    [waiting({ purpose: 'passkey_sign_in' }), 'challenges_owner'],
    [waiting({ purpose: 'second_step', user_id: null }), 'challenges_owner'],
    [waiting({ purpose: 'passkey_add' }), 'challenges_session'],
    [waiting({ purpose: 'second_step', token_hash: 'clear' }), 'challenges_hashed'],
    [step, 'nothing'],
  ]
  for (const [row, constraint] of cases) expect(await insert('challenges', row)).toBe(constraint)
  const code = { id: uuid(), user_id: user, code_hash: hash() }
  expect(await insert('recovery_codes', code)).toBe('nothing')
  for (const [table, row] of [
    ['recovery_codes', code],
    ['challenges', step],
  ] as const) {
    const set = (change: string) => ask(`update ${table} set ${change} where id = $1`, [row.id])
    const moved = `user_id = null, client_id = '${ids.client}'`
    expect(await set(moved), 'not another’s').toBe(`${table}_once`)
    expect(await set('used_at = now()')).toBe('nothing')
    for (const change of ['used_at = null', 'used_at = now()'])
      expect(await set(change)).toBe(`${table}_once`)
  }
})

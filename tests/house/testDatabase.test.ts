import { newDatabase, type TestDatabase } from '@tests/support/postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withClient } from '../../scripts/practiceDatabase.mjs'

let first: TestDatabase
let second: TestDatabase

beforeAll(async () => {
  first = await newDatabase()
  second = await newDatabase()
})
afterAll(async () => {
  await first.drop()
  await second.drop()
})

const rows = (url: string, question: string) =>
  withClient(url, async (client) => (await client.query<Record<string, unknown>>(question)).rows)

test('a table made in one test database is not in another', async () => {
  await rows(first.ownerUrl, 'create table only_here (id int)')
  expect(await rows(second.ownerUrl, "select to_regclass('only_here') as found")).toEqual([{ found: null }])
})

test('the application role makes no table, schema or role, and cannot become the owner', async () => {
  const refused = [
    'create table mine (id int)',
    'create schema mine',
    'create role mine',
    'set role trs_owner',
  ]
  for (const attempt of refused) {
    await expect(rows(first.appUrl, attempt), attempt).rejects.toMatchObject({ code: '42501' })
  }
})

test('the owner role owns the database and is no superuser', async () => {
  const [role] = await rows(
    first.ownerUrl,
    `select rolsuper as super, rolcreaterole as roles,
            (select pg_get_userbyid(datdba) from pg_database where datname = current_database()) as owner
       from pg_roles where rolname = current_user`,
  )
  expect(role).toEqual({ super: false, roles: false, owner: 'trs_owner' })
})

test('overlap can be excluded: btree_gist is there, text is UTF-8 and sorts by code point', async () => {
  const [found] = await rows(
    first.appUrl,
    `select current_setting('server_encoding') as encoding, 'Z' < 'a' as by_code_point,
            (select count(*)::int from pg_extension where extname = 'btree_gist') as extensions`,
  )
  expect(found).toEqual({ encoding: 'UTF8', by_code_point: true, extensions: 1 })
})

import { readdirSync, readFileSync } from 'node:fs'
import { newDatabase, type TestDatabase } from '@tests/support/postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { GUARDS } from '@/verify/guards'
import { connect, type Db } from './rawLedger'

/** What tells, counts or copies, and keeps no promise: nothing is allowed that it would refuse. */
const NO_GUARDS =
  /\.(tell_(site|message_insert|message_read|room_change|room_insert)|keep_english_name|plan_reminders_otherwise)$/

const folders = ['migrations', 'migrations/promises', 'migrations/steps']
const sources = folders
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(path, 'utf8'))

/** Each body that a function was ever given, by its name. */
const bodies = sources.flatMap((text) =>
  [...text.matchAll(/create (?:or replace )?function (\w+)\(([\s\S]*?)\$\$([\s\S]*?)\$\$/g)].map(
    ([, name = '', , body = '']) => ({ name, body }),
  ),
)
const refusals = (body: string) => [...body.matchAll(/constraint = '(\w+)'/g)].map(([, name]) => name ?? '')

let database: TestDatabase
let db: Db
beforeAll(async () => {
  database = await newDatabase()
  db = await connect(database.ownerUrl)
})
afterAll(async () => {
  await db?.end()
  await database?.drop()
})
const column = async (query: string) => (await db.query<{ name: string }>(query)).rows.map(({ name }) => name)

test('a function that was written anew refuses all that it ever refused', async () => {
  expect(bodies.length).toBeGreaterThan(70)
  const { rows } = await db.query<{ name: string; body: string }>(
    `select proname as name, string_agg(prosrc, ' ') as body from pg_proc
     where pronamespace = 'public'::regnamespace group by 1`,
  )
  const now = new Map(rows.map(({ name, body }) => [name, new Set(refusals(body))]))
  const lost = bodies.flatMap(({ name, body }) =>
    refusals(body)
      .filter((refusal) => !now.get(name)?.has(refusal))
      .map((refusal) => `${name}: ${refusal}`),
  )
  expect(lost).toEqual([])
  const missing = bodies.filter(({ name }) => !now.has(name)).map(({ name }) => name)
  expect(missing).toEqual([])
})

test('every trigger that was ever made stands, and verify looks for what keeps something', async () => {
  const standing = await column(
    `select tgrelid::regclass || '.' || tgname as name from pg_trigger where not tgisinternal order by 1`,
  )
  const made = sources.flatMap((text) =>
    [...text.matchAll(/create (?:constraint )?trigger (\w+)\s[^;]*?\son (\w+)\s/g)].map(
      ([, name, table]) => `${table}.${name}`,
    ),
  )
  expect(made.length).toBeGreaterThan(100)
  expect(made.filter((name) => !standing.includes(name))).toEqual([])
  const known: readonly string[] = GUARDS
  expect(standing.filter((name) => !NO_GUARDS.test(name) && !known.includes(name))).toEqual([])
})

test('every constraint that was ever made stands', async () => {
  const standing = await column(
    `select conname as name from pg_constraint where connamespace = 'public'::regnamespace`,
  )
  const made = sources.flatMap((text) =>
    [...text.matchAll(/add constraint (\w+)/g)].map(([, name]) => name ?? ''),
  )
  expect(made.length).toBeGreaterThan(100)
  expect([...new Set(made)].filter((name) => !standing.includes(name))).toEqual([])
})

test('what runs with the rights of the owner of the tables is named', async () => {
  const { rows } = await db.query<{ name: string; path: string }>(
    `select proname as name, array_to_string(proconfig, ' ') as path from pg_proc
     where pronamespace = 'public'::regnamespace and prosecdef order by 1`,
  )
  expect(rows.map(({ name }) => name)).toEqual(['chain_audit', 'end_reservations', 'sweep_notices'])
  expect(new Set(rows.map(({ path }) => path))).toEqual(new Set(['search_path=public, pg_temp']))
})

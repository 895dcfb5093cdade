import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findPostgres, startPostgres } from '../../scripts/postgres.mjs'
import {
  databaseUrls,
  ensureDatabase,
  ensureRoles,
  superuserUrl,
  withClient,
} from '../../scripts/practiceDatabase.mjs'
import { end, isAlive } from '../../scripts/running.mjs'

const passwords = { superuser: 'super-1', owner: 'owner-1', app: 'app-1' }
let folder: string
let cluster: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "trs a path with spaces & an apostrophe's "))
  cluster = join(folder, 'postgres')
})
afterAll(async () => {
  await (await open()).stop()
  await rm(folder, { recursive: true, force: true })
})

const open = (port?: number) =>
  startPostgres({
    cluster,
    password: passwords.superuser,
    log: join(folder, 'postgres.log'),
    ...(port ? { port } : {}),
  })
const ask = (url: string, question: string) =>
  withClient(url, async (client) => (await client.query<Record<string, unknown>>(question)).rows)

test('a cluster is made and served from a path with spaces, for this machine alone', async () => {
  const { port } = await open()
  const [row] = await ask(
    superuserUrl(port, passwords),
    `select current_setting('listen_addresses') as host,
            current_setting('unix_socket_directories') as sockets,
            current_setting('fsync') as fsync, current_setting('server_version_num')::int / 10000 as version`,
  )
  expect(row).toEqual({ host: '127.0.0.1', sockets: '', fsync: 'on', version: 18 })
  expect((await stat(cluster)).mode & 0o077).toBe(0)
})

test('a server that is there already is used, not doubled', async () => {
  const first = await open()
  const second = await open()
  expect({ pid: second.pid, port: second.port }).toEqual({ pid: first.pid, port: first.port })
})

test('roles and database may be asked for twice, and a wrong password opens nothing', async () => {
  const { port } = await open()
  for (const _twice of [1, 2]) {
    await ensureRoles(port, passwords)
    await ensureDatabase(port, passwords, 'practice')
  }
  const { appUrl } = databaseUrls(port, passwords, 'practice')
  expect(await ask(appUrl, 'select current_user as role')).toEqual([{ role: 'trs_app' }])
  await expect(ask(appUrl.replace('app-1', 'guess'), 'select 1')).rejects.toMatchObject({ code: '28P01' })
})

test('a server killed by force is started again with every record, on the port it is asked for', async () => {
  const killed = await open()
  const url = databaseUrls(killed.port, passwords, 'practice').ownerUrl
  await ask(url, 'create table kept as select 42 as value')
  await end(killed.pid, [['SIGKILL', 5_000]])
  expect(findPostgres(cluster)).toBeNull()
  const again = await open(killed.port)
  expect(again.port).toBe(killed.port)
  expect(again.pid).not.toBe(killed.pid)
  expect(await ask(url, 'select value from kept')).toEqual([{ value: 42 }])
})

test('a pid file with the number of another program is not believed, and that program lives on', async () => {
  const { pid, stop } = await open()
  const pidFile = join(cluster, 'postmaster.pid')
  const lines = (await readFile(pidFile, 'utf8')).split('\n')
  await stop()
  expect(isAlive(pid)).toBe(false)
  await writeFile(pidFile, [process.pid, ...lines.slice(1)].join('\n'))
  expect(findPostgres(cluster)).toBeNull()
  const again = await open()
  expect(again.pid).not.toBe(process.pid)
  expect(isAlive(process.pid)).toBe(true)
})

test('stopping ends it within five seconds, open sessions or not', async () => {
  const { port, pid, stop } = await open()
  const lost = withClient(superuserUrl(port, passwords), async (client) => {
    const sleeping = expect(client.query('select pg_sleep(60)')).rejects.toThrow()
    const from = Date.now()
    await stop()
    await sleeping
    return Date.now() - from
  })
  expect(await lost).toBeLessThan(5_000)
  expect(isAlive(pid)).toBe(false)
})

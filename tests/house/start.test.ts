import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { takeLock } from '../../scripts/lock.mjs'
import { ensureSecrets } from '../../scripts/secrets.mjs'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trs-start-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** A script of the launcher over a data folder of its own; port 1 is never free to take by accident. */
function run(script: string, env: Record<string, string>, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}`, ...args], {
    encoding: 'utf8',
    timeout: 30_000,
    env: { NODE_ENV: 'test', PATH: process.env.PATH, TRS_DATA_DIR: join(folder, 'data'), ...env },
  })
  return { status, stdout, stderr }
}

const isStack = /^ {4}at /m

async function listening(): Promise<{ server: Server; port: number }> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return { server, port: typeof address === 'object' && address ? address.port : 0 }
}

async function freeNow() {
  const { server, port } = await listening()
  server.close()
  await once(server, 'close')
  return port
}

describe('npm start refuses in a line, before anything is made', () => {
  test('a taken port', async () => {
    const { server, port } = await listening()
    const { status, stderr } = run('start.mjs', { PORT: String(port) })
    server.close()
    expect(status).toBe(1)
    expect(stderr).toContain(`PORT: ${port} is taken`)
    expect(stderr).not.toMatch(isStack)
    expect(existsSync(join(folder, 'data', 'postgres'))).toBe(false)
  })

  test.each([
    ['PORT', '70000'],
    ['LOG_LEVEL', 'loud'],
    ['TICK_SECONDS', 'often'],
    ['SMTP_URL', 'mail.example'],
    ['TRS_ENV', 'production'],
  ])('a wrong environment: %s=%s', async (name, value) => {
    const { status, stderr } = run('start.mjs', { PORT: String(await freeNow()), [name]: value })
    expect(status).toBe(1)
    expect(stderr).toMatch(
      name === 'TRS_ENV' ? /^PAYLOAD_SECRET: is missing$/m : new RegExp(`^${name}: must be `, 'm'),
    )
    expect(stderr).not.toMatch(isStack)
    expect(existsSync(join(folder, 'data', 'postgres'))).toBe(false)
  })

  test('a second start over one data folder, naming the first', async () => {
    const lock = takeLock(join(folder, 'data', 'start.lock'), 'port 3000')
    const { status, stderr } = run('start.mjs', { PORT: String(await freeNow()) })
    expect(status).toBe(1)
    expect(stderr).toContain(`process ${process.pid}, port 3000`)
    expect(stderr).not.toMatch(isStack)
    expect(lock.held).toBe(true)
  })
})

describe('a lock', () => {
  test('of a program that is gone, or whose number another now has, is taken over', async () => {
    const file = join(folder, 'lock')
    const gone = spawnSync(process.execPath, ['-e', '']).pid
    for (const holder of [
      { pid: gone, birth: '1' },
      { pid: process.pid, birth: 'another time' },
    ]) {
      await writeFile(file, JSON.stringify({ ...holder, words: '' }))
      const lock = takeLock(file, 'mine')
      expect(lock.held).toBe(true)
      if (lock.held) lock.release()
      expect(existsSync(file)).toBe(false)
    }
  })

  test('that is held stays with its holder', () => {
    const file = join(folder, 'lock')
    expect(takeLock(file, 'first')).toMatchObject({ held: true })
    expect(takeLock(file, 'second')).toMatchObject({
      held: false,
      holder: { pid: process.pid, words: 'first' },
    })
  })
})

describe('the secrets of a data folder', () => {
  test('are made once, differ between folders, and only their owner reads them', async () => {
    const first = ensureSecrets(join(folder, 'a'))
    expect(ensureSecrets(join(folder, 'a'))).toEqual(first)
    expect(ensureSecrets(join(folder, 'b')).payloadSecret).not.toBe(first.payloadSecret)
    expect((await stat(join(folder, 'a', 'secrets.json'))).mode & 0o077).toBe(0)
  })

  test('of before there were keys are kept, and get keys once', async () => {
    const { encryptionKeys: _, backupKey: __, ...old } = ensureSecrets(folder)
    await writeFile(join(folder, 'secrets.json'), JSON.stringify(old))
    const mended = ensureSecrets(folder)
    expect(mended).toMatchObject(old)
    expect(mended.encryptionKeys).toMatch(/^1:demo/)
    expect(ensureSecrets(folder)).toEqual(mended)
    expect((await stat(join(folder, 'secrets.json'))).mode & 0o077).toBe(0)
  })

  test('bear the mark that production refuses', () => {
    const { payloadSecret, encryptionKeys, backupKey } = ensureSecrets(folder)
    expect(payloadSecret).toMatch(/^demo-.{32,}/)
    expect(encryptionKeys).toMatch(/^1:demo\/[A-Za-z0-9+/]{38}=$/)
    expect(backupKey).toMatch(/^demo\/[A-Za-z0-9+/]{38}=$/)
  })
})

test('npm run db says in a line that nothing runs, and how it is asked', () => {
  const notRunning = run('db.mjs', {}, 'url')
  expect(notRunning).toMatchObject({ status: 1, stdout: '' })
  expect(notRunning.stderr).toMatch(/does not run\. Start it with "npm start"/)
  const unreachable = run('db.mjs', { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/trs' }, 'url')
  expect(unreachable).toMatchObject({ status: 1, stdout: '' })
  expect(unreachable.stderr).toContain('does not answer')
  expect(run('db.mjs', {}, 'uri')).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringContaining('Usage:'),
  })
})

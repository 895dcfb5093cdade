import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { configure } from '@payload-config'
import { newClient } from '@tests/support/people'
import { getPayload, type Payload } from 'payload'
import type { DataKey } from '@/domain/encryption/dataKey'
import { EncryptionService } from '@/domain/encryption/EncryptionService'
import { cacheOf, encryptionOf, keyRing } from '@/server/encryption/encryption'
import { postgresKeys } from '@/server/encryption/postgresKeys'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { sqlTransaction } from '@/server/sqlTransaction'
import type { Cluster, Database } from './cluster'
import type { Report } from './report'

const ROWS = 1_000_000
const CLIENTS = 1_000
const BATCH = 5_000
const KILLS = 5
/** Each time it gets at most this far, in lines of progress (one for 1,000 rows): the last one has work left. */
const LINES_AT_MOST = ROWS / 1_000 / (KILLS + 3)

/**
 * Every value of a million rows sealed anew under a thousand new data keys, by the program that `npm run keys`
 * runs, killed five times at random on its way; then every one is opened.
 */
export async function rotation(cluster: Cluster): Promise<Report> {
  const database = await cluster.newDatabase('rotation')
  const config = await configure({ databaseUrl: database.appUrl, applicationName: 'trs bench' })
  const payload = await getPayload({ config, key: 'rotation' })
  await fill(payload)
  const began = performance.now()
  for (let kill = 0; kill < KILLS; kill++) {
    const { code } = await rotate(database, 1 + Math.floor(Math.random() * LINES_AT_MOST))
    if (code !== null) throw new Error(`the rotation ended with ${code} before it was killed`)
  }
  const { code, answer } = await rotate(database, 0)
  const seconds = (performance.now() - began) / 1000
  if (code !== 0) throw new Error(`the rotation ended with ${code}: ${answer}`)
  const { opened, old } = await openAll(payload)
  if (opened !== ROWS || old > 0) throw new Error(`${opened} opened, ${old} under an old key`)
  await payload.destroy()
  return {
    name: 'rotation',
    ratios: [],
    tables: [
      {
        title: `${ROWS.toLocaleString('en')} rows of history under ${CLIENTS.toLocaleString('en')} data keys`,
        head: ['', ''],
        rows: [
          ['killed, and started again', KILLS],
          ['seconds in all, six starts included', seconds.toFixed(0)],
          ['rows a second', Math.round(ROWS / seconds).toLocaleString('en')],
          ['opened afterwards', opened.toLocaleString('en')],
          ['left under an old key', old],
        ],
      },
    ],
    notes: [],
  }
}

async function fill(payload: Payload): Promise<void> {
  const clients: string[] = []
  for (let n = 0; n < CLIENTS; n++) clients.push((await newClient(payload)).id)
  const encryption = await keptKeys(payload, clients)
  let writing: Promise<unknown> = Promise.resolve()
  for (let from = 0; from < ROWS; from += BATCH) {
    const rows: { id: string; client: string; sealed: string }[] = []
    for (let n = from; n < from + BATCH; n++) {
      const [id, client] = [randomUUID(), clients[n % CLIENTS] ?? '']
      const context = { collection: 'reasons', field: 'text', rowId: id, subject: `client:${client}` }
      rows.push({ id, client, sealed: await encryption.seal(`words ${id}`, context) })
    }
    // The next ones are sealed while these are written.
    await writing
    writing = poolOf(payload).execute(sql`
      insert into reasons (id, client_id, command, text_sealed, actor, at)
      select id, client, 'grant', sealed, 'user:1', to_timestamp(0)
      from json_to_recordset(${JSON.stringify(rows)}::json) r (id uuid, client uuid, sealed varchar)`)
  }
  await writing
}

/** Each client's key read once: a million questions are not what is measured. */
async function keptKeys(payload: Payload, clients: string[]): Promise<EncryptionService> {
  const store = postgresKeys(poolOf(payload), {
    ring: keyRing(),
    cache: cacheOf(payload),
    inTransaction: (work) => sqlTransaction(payload, work),
  })
  const keys = new Map<string, DataKey>()
  for (const client of clients) keys.set(`client:${client}`, await store.sealingKey(`client:${client}`))
  const known = (subject: string) => keys.get(subject) ?? Promise.reject(new Error('no key'))
  return new EncryptionService({ ...store, sealingKey: async (subject) => known(subject) })
}

/** @param killAfter lines of progress after which it is killed; 0 lets it end */
async function rotate({ appUrl, ownerUrl }: Database, killAfter: number) {
  const program = fork('dist/commands/keys.mjs', ['rotate', '--data'], {
    execArgv: ['--conditions=production'],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, LOG_LEVEL: 'info' },
  })
  let [told, answer] = [0, '']
  if (program.stdout) createInterface(program.stdout).on('line', (line) => (answer = line))
  if (program.stderr) {
    createInterface(program.stderr).on('line', () => {
      told += 1
      if (told === killAfter) program.kill('SIGKILL')
    })
  }
  const [code] = await once(program, 'close')
  return { code, answer }
}

async function openAll(payload: Payload): Promise<{ opened: number; old: number }> {
  const encryption = encryptionOf(payload)
  const sum = { opened: 0, old: 0 }
  for (let after = '00000000-0000-0000-0000-000000000000'; after; ) {
    const rows = await rowsOf<{ id: string; client: string; sealed: string; old: boolean }>(
      poolOf(payload),
      sql`select r.id::text as id, r.client_id::text as client, r.text_sealed as sealed, k.state <> 'active' as old
          from reasons r join data_keys k on k.kid = sealed_kid(r.text_sealed)
          where r.id > ${after}::uuid order by r.id limit ${BATCH}`,
    )
    for (const { id, client, sealed, old } of rows) {
      const context = { collection: 'reasons', field: 'text', rowId: id, subject: `client:${client}` }
      if ((await encryption.open(sealed, context)) === `words ${id}`) sum.opened += 1
      if (old) sum.old += 1
    }
    after = rows.at(-1)?.id ?? ''
  }
  return sum
}

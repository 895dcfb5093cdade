import { readdirSync, readFileSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { runChild } from '../../scripts/children.mjs'
import { databaseUrls, ensureDatabase, ensureRoles, superuserUrl } from '../../scripts/practiceDatabase.mjs'
import { openPractice } from '../practice'
import { atLeast, atMost, type Report } from '../report'
import { type Archived, startArchived } from './archive'
import { type Trial, until } from './trial'

const PASSWORDS = { superuser: 'superuser', owner: 'owner', app: 'app' }
const FACTS = readFileSync(join('deploy', 'db', 'facts.sql'), 'utf8')
/** As a worker leaves one every half minute. */
const MARK = `insert into heartbeats (name, at) values ('tick', clock_timestamp())
  on conflict (name) do update set at = excluded.at`
const stamp = (at: number) => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')

/**
 * The drill of the archive (`deploy/db/drill.sh`), on a moment between a backup and now: passes on what is good, and
 * fails on what is cut short, too old, sealed under another key, out of reach, or simply not what was there.
 */
export async function restore(trial: Trial): Promise<Report> {
  const kept = await startArchived(trial, PASSWORDS.superuser)
  const database = await migrated(kept)
  await openPractice(database, { clients: 20, credits: 4, therapists: 2 })
  kept.backUp()
  const waited = await secondsUntilKept(kept)
  const tooEarly = stamp(Date.now() - 3_600_000)
  await openPractice(
    { ...database, name: `${database.name} later` },
    { clients: 20, credits: 4, therapists: 2 },
  )
  kept.psql(MARK)
  await pause(2_100)
  const target = stamp(Date.now())
  const facts = kept.psql(FACTS.replaceAll(`:'until'`, `'${target}'`))
  await pause(1_100)
  // Recovery ends at the first commit after its target, which must be in the archive: a call of its own.
  kept.psql(MARK)
  kept.psql('select pg_switch_wal()')
  await pause(3_000)
  const good = kept.drill(target, target, facts)
  const told = good.code === 0 ? JSON.parse(good.words.split('\n').at(-1) ?? '{}') : {}
  const drills: [what: string, why: string, run: () => { code: number | null; words: string }][] = [
    [
      'another content than was there',
      'expected:',
      () => kept.drill(target, target, facts.replace(/\|\d+\|/, '|0|')),
    ],
    ['a moment before every backup', 'there is no backup', () => kept.drill(tooEarly, target, facts)],
    [
      'a moment that the archive does not reach',
      'recovery ended before configured recovery target was reached',
      () => kept.drill(stamp(Date.now() + 3_600_000), target, facts),
    ],
    [
      'the last mark too long ago',
      'the last mark of a worker is',
      () => kept.drill(target, target, facts, { BEHIND_AT_MOST: '0' }),
    ],
    [
      'a lost pass phrase',
      'there is no backup',
      () => kept.drill(target, target, facts, { PGBACKREST_REPO1_CIPHER_PASS: 'another' }),
    ],
    ['a backup that is cut short', 'there is no backup', () => cutShort(kept, target, facts)],
  ]
  const failed = drills.map(([what, why, run]) => ({ what, why, ...run() }))
  return {
    name: 'restore',
    ratios: [
      atLeast('drills of a good archive that pass', good.code === 0 ? 1 : 0, 1),
      ...failed.map(({ what, why, code, words }) =>
        atLeast(`fails on ${what}, and says so`, code === 1 && words.includes(why) ? 1 : 0, 1),
      ),
      atMost('s from the archive to an open database', told.restoreSeconds ?? Number.NaN, 60),
      atMost('s until a change is in the archive, with nothing else going on', waited, 60),
      atMost('s of the last mark before the moment', told.markBeforeTargetSeconds ?? Number.NaN, 60),
      { what: 'rows compared', value: told.rows ?? 0 },
    ],
    tables: [],
    notes: [
      good.code === 0 ? '' : good.words,
      ...failed.map(
        ({ what, words }) => `${what}: ${words.split('\n').find((line) => line.startsWith('drill:'))}`,
      ),
    ],
  }
}

async function migrated({ port }: Archived) {
  await ensureRoles(port, PASSWORDS)
  await ensureDatabase(port, PASSWORDS, 'trs')
  const { appUrl, ownerUrl } = databaseUrls(port, PASSWORDS, 'trs')
  const env = { ...process.env, DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl }
  const program = ['--conditions=production', 'dist/commands/migrate.mjs']
  await runChild(process.execPath, program, { quiet: true, env })
  return { name: `kept ${port}`, appUrl, ownerUrl, superuserUrl: superuserUrl(port, PASSWORDS, 'trs') }
}

/** What a disk that dies costs at the most: a change waits for its piece of the log to be full, or old enough. */
async function secondsUntilKept({ psql }: Archived): Promise<number> {
  psql(MARK)
  const from = performance.now()
  const piece = psql('select pg_walfile_name(pg_current_wal_lsn())')
  const isKept = `select coalesce(last_archived_wal, '') >= '${piece}' from pg_stat_archiver`
  await until('the archive', async () => psql(isKept) === 't', 120_000)
  return (performance.now() - from) / 1_000
}

function cutShort({ archive, drill }: Archived, target: string, facts: string) {
  const file = largestOf(join(archive, 'backup'))
  truncateSync(file, Math.floor(statSync(file).size / 2))
  return drill(target, target, facts)
}

function largestOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path).isFile())
  return files.sort((a, b) => statSync(b).size - statSync(a).size)[0] ?? folder
}

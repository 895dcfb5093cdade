import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { runOnce } from './containerTrial.mjs'
import { ROOT } from './root.mjs'

/** @typedef {import('./containerTrial.mjs').Whole} Whole */

const stamp = (/** @type {number} */ at) => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')

/** As deploy/README.md has it done once: the archive is made, and a first backup. @param {Whole} running */
export function archives({ engine, trial }) {
  for (const words of [['stanza-create'], ['check'], ['--type=full', 'backup']])
    engine.run('exec', `${trial.prefix}-db`, 'pgbackrest', '--stanza=trs', ...words)
}

/**
 * What deploy/drill.sh does on a server, with the services of the compose file: the newest backup of `ops`, and the
 * archive to a moment, beside the practice that runs.
 * @param {Whole} running
 */
export async function drills({ engine, compose, trial }) {
  const kept = JSON.parse(
    answerIn(
      runOnce(engine, compose, trial, 'ops', ['drill', '--dir', '/backups', '--keys-dir', '/backup-keys']),
    ),
  )
  const target = stamp(Date.now())
  const psql = (/** @type {string} */ words) =>
    engine.run('exec', `${trial.prefix}-db`, 'psql', '-U', 'postgres', '-d', 'trs', '-XAtqc', words)
  const facts = psql(
    readFileSync(join(ROOT, 'deploy', 'db', 'facts.sql'), 'utf8').replaceAll(":'until'", `'${target}'`),
  )
  // Recovery ends at the first commit after its moment: the worker's next mark, once it is in the archive.
  await pause(35_000)
  psql('select pg_switch_wal()')
  await pause(5_000)
  const told = JSON.parse(
    answerIn(runOnce(engine, compose, trial, 'drill', ['/etc/trs/drill.sh', target, target, facts])),
  )
  return `: ${kept.rows} rows of the newest backup in ${kept.restoreSeconds} s, ${kept.opened} words opened; from the archive ${told.rows} rows in ${told.restoreSeconds} s, the last mark ${told.markBeforeTargetSeconds} s before the moment`
}

/** The line that says how it went, among those of the log. @param {string} words */
const answerIn = (words) => words.split('\n').find((line) => line.includes('"restoreSeconds"')) ?? '{}'

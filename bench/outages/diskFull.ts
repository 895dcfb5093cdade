import { spawnSync } from 'node:child_process'
import { chownSync, closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startWeb } from '@tests/support/web'
import { findPostgres } from '../../scripts/postgres.mjs'
import { openPractice } from '../practice'
import { atLeast, atMost, type Report } from '../report'
import { afterwards, answersOf } from './afterwards'
import { startBookers } from './bookers'
import { untilBooked } from './failover'
import { openSingle } from './single'
import type { Trial } from './trial'

const DISK_MB = 320
const BALLAST_MB = 48
const PIECE = Buffer.alloc(1024 * 1024)
const FULL_MS = 6_000

/**
 * A database on a disk of its own that somebody fills while people book; then the ballast is let go, as
 * docs/runbooks.md says (_DiskFull_), and the database started where it has ended.
 */
export async function diskFull(trial: Trial): Promise<Report> {
  const disk = trial.at('disk')
  mount(trial, disk)
  fill(join(disk, 'ballast'), BALLAST_MB)
  const single = await openSingle(trial, disk, { max_wal_size: '64MB', wal_keep_size: '0' })
  const practice = await openPractice(single.database, { clients: 120, credits: 40, therapists: 60 })
  const web = await startWeb(single.database, { LOG_LEVEL: 'silent' })
  trial.onClose(web.stop)
  const bookers = startBookers(web, practice)
  await pause(3_000)
  const before = bookers.booked.acknowledged.length
  // Whatever is freed is taken at once, as by a log that grows.
  const greedy = setInterval(() => fill(join(disk, `grown-${Date.now()}`), DISK_MB), 200)
  await pause(FULL_MS)
  clearInterval(greedy)
  const died = findPostgres(join(disk, 'postgres')) === null
  const from = performance.now()
  rmSync(join(disk, 'ballast'))
  if (died) await single.comeBack()
  await untilBooked(bookers, from)
  const booked = await bookers.stop()
  const first = booked.acknowledged.find(({ at }) => at > from)?.at ?? Number.POSITIVE_INFINITY
  const { table, notes } = answersOf(booked)
  return {
    name: 'diskFull',
    ratios: [
      ...(await afterwards(single.database.ownerUrl, booked)),
      atLeast('bookings before the disk was full', before, 1),
      atLeast('told to come again while it was', booked.answers[503] ?? 0, 1),
      atMost('s from the ballast to a booking', (first - from) / 1000, 20),
    ],
    tables: [table],
    notes: [
      ...notes,
      `${DISK_MB} MB, of them ${BALLAST_MB} of ballast; PostgreSQL ${died ? 'had ended and was started' : 'lived on'}`,
    ],
  }
}

function mount(trial: Trial, at: string): void {
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m`, 'tmpfs', at], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`no small disk can be mounted here: ${stderr.trim()}`)
  if (trial.account) chownSync(at, trial.account.uid, trial.account.gid)
  trial.onClose(() => void spawnSync('umount', ['-l', at]))
}

/** So many megabytes, or as many as there is room for. */
function fill(file: string, megabytes: number): void {
  const opened = openSync(file, 'w')
  try {
    for (let written = 0; written < megabytes; written++) writeSync(opened, PIECE)
    fsyncSync(opened)
  } catch (trouble) {
    if ((trouble as { code?: string }).code !== 'ENOSPC') throw trouble
  } finally {
    closeSync(opened)
  }
}

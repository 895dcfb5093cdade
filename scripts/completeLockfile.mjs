import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './root.mjs'

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']
const PROCESSORS = ['arm64', 'x64', 'arm', 'ia32', 'ppc64', 's390x', 'riscv64', 'wasm32']

/**
 * @typedef {{ version?: string, dev?: boolean, cpu?: string[], optionalDependencies?: Record<string, string> }} Entry
 * @typedef {Record<string, Entry>} Entries
 */

/**
 * Optional packages for other machines that the lockfile does not name. A registry that lacks them makes npm leave
 * them out, and `npm ci` then refuses the lockfile on every machine.
 * @param {Entries} entries
 */
export function unnamed(entries) {
  return Object.entries(entries).flatMap(([place, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isNamed(entries, place, name))
      .map(([name, version]) => ({ name, version, dev })),
  )
}

/** As node looks for a package: beside the one that asks, then further up. @param {Entries} entries */
function isNamed(entries, /** @type {string} */ place, /** @type {string} */ name) {
  for (let folder = place; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (entries[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true
    if (!folder) return false
  }
}

/** @param {ReturnType<typeof unnamed>[number]} missing */
function entryFor({ name, version, dev }) {
  if (!/^\d/.test(version)) throw new Error(`${name} ${version}: only exact versions can be named`)
  const words = (name.split('/').pop() ?? '').split('-')
  const cpu = PROCESSORS.filter((processor) => words.includes(processor))
  const os = SYSTEMS.filter((system) => words.includes(system))
  const libc = os.includes('linux') ? (words.some((word) => /^musl/.test(word)) ? ['musl'] : ['glibc']) : []
  return {
    version,
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(dev ? { dev } : {}),
    ...(libc.length > 0 ? { libc } : {}),
    optional: true,
    ...(os.length > 0 ? { os } : {}),
  }
}

/** `node scripts/completeLockfile.mjs`: names them, after every change of dependencies. */
function completeLockfile() {
  const file = join(ROOT, 'package-lock.json')
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  const missing = unnamed(lock.packages)
  for (const one of missing) lock.packages[`node_modules/${one.name}`] = entryFor(one)
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).sort(([one], [other]) => (one < other ? -1 : 1)),
  )
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(`${missing.length} named`)
}

if (process.argv[1] === import.meta.filename) completeLockfile()

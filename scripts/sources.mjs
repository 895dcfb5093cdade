import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './root.mjs'

/** What pages and programs are made from; whatever else lies in the folder (data, logs, tests) changes neither. */
export const SOURCES = [
  ...['collections', 'endpoints', 'hooks', 'jobs', 'messages', 'migrations', 'src'],
  ...['payload.config.ts', 'next.config.ts', 'postcss.config.mjs', 'tsconfig.json'],
  ...['package.json', 'package-lock.json', join('scripts', 'bundle.mjs')],
]

/** One hash over the content of every source: equal hash, equal pages and programs. */
export function hashOfSources() {
  const hash = createHash('sha256')
  for (const name of SOURCES) addTo(hash, name)
  return hash.digest('hex')
}

/** @param {import('node:crypto').Hash} hash @param {string} path */
function addTo(hash, path) {
  const at = join(ROOT, path)
  if (!existsSync(at)) return
  const children = listOf(at)
  if (!children) {
    hash.update(`${path}\0`).update(readFileSync(at)).update('\0')
    return
  }
  for (const name of children.sort()) addTo(hash, join(path, name))
}

/** @param {string} folder */
function listOf(folder) {
  try {
    return readdirSync(folder)
  } catch {
    return null
  }
}

/** Whether `file` bears `hash`. @param {string} file @param {string} hash */
export function isStamped(file, hash) {
  return existsSync(join(ROOT, file)) && readFileSync(join(ROOT, file), 'utf8') === hash
}

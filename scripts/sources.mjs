import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './root.mjs'

/** At the top level, what no page and no program is made from; everything else counts. */
const BESIDE = new Set([
  ...['node_modules', 'dist', 'docs', 'media', 'tests', 'bench', 'deploy', 'coverage', 'scripts'],
])
const MADE_BY_TOOLS = /^(next-env\.d\.ts|README\.md|CHANGELOG\.md|.*\.tsbuildinfo|\..*)$/

/** One hash over the content of every source: equal hash, equal pages and programs. */
export function hashOfSources() {
  const hash = createHash('sha256')
  const top = readdirSync(ROOT).filter((name) => !BESIDE.has(name) && !MADE_BY_TOOLS.test(name))
  for (const name of [...top.sort(), join('scripts', 'bundle.mjs')]) addTo(hash, name)
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

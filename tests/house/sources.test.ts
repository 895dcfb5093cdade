import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hashOfSources, SOURCES } from '../../scripts/sources.mjs'

/** What is kept in the repository and no page or program is made from. */
const BESIDE = [
  ...['bench', 'docs', 'media', 'tests', 'scripts', 'LICENSE', 'biome.json', 'knip.json', 'vitest.config.ts'],
  ...['Dockerfile', 'docker-compose.yml', 'deploy'],
  ...['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md'],
]

test('everything in the repository is known to count for the build, or not to', () => {
  const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).trim().split('\n')
  const top = new Set(files.map((file) => file.split('/')[0] ?? ''))
  const visible = [...top].filter((name) => !name.startsWith('.'))
  expect(visible.filter((name) => !SOURCES.includes(name) && !BESIDE.includes(name))).toEqual([])
})

test('what else lies in the folder, a database or a log, does not build the pages anew', () => {
  const before = hashOfSources()
  const folder = join(process.cwd(), 'my data of a test')
  mkdirSync(folder)
  try {
    writeFileSync(join(folder, 'postgres.log'), 'a line')
    expect(hashOfSources()).toBe(before)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

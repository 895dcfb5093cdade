import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { unnamed } from '../../scripts/completeLockfile.mjs'

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))

test('the lockfile names every optional package, so that npm ci takes it on every machine', () => {
  expect(unnamed(lock.packages)).toEqual([])
})

test('a package that is left out is seen, and one further up the tree is not missed', () => {
  const packages = {
    'node_modules/tool': { optionalDependencies: { 'tool-linux-x64': '1.0.0', 'tool-darwin-x64': '1.0.0' } },
    'node_modules/tool-linux-x64': { version: '1.0.0' },
    'node_modules/tool/node_modules/deep': { optionalDependencies: { 'tool-linux-x64': '1.0.0' } },
  }
  expect(unnamed(packages)).toEqual([{ name: 'tool-darwin-x64', version: '1.0.0', dev: undefined }])
})

test.each(['package-lock.json', 'bench/lighthouse/package-lock.json'])('%s names no registry', (file) => {
  expect(readFileSync(file, 'utf8')).not.toMatch(/"resolved"|\.tgz/)
})

test('whatever the benchmark of pages asks for by a tag is pinned: a tag moves, and npm ci refuses', () => {
  const read = (name: string) => JSON.parse(readFileSync(`bench/lighthouse/${name}`, 'utf8'))
  const pinned = read('package.json').overrides as Record<string, Record<string, string>>
  const packages = read('package-lock.json').packages as Record<string, { dependencies?: object }>
  const tagged = Object.entries(packages).flatMap(([place, { dependencies = {} }]) =>
    Object.entries(dependencies)
      .filter(([, wanted]) => /^[a-z]+$/.test(wanted))
      .map(([name]) => [place.replace('node_modules/', ''), name] as const),
  )
  expect(tagged.filter(([by, name]) => !/^\d/.test(pinned[by]?.[name] ?? ''))).toEqual([])
})

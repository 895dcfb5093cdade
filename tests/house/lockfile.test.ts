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

test('the lockfile names no registry', () => {
  expect(JSON.stringify(lock)).not.toMatch(/"resolved"|\.tgz/)
})

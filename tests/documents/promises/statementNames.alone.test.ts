import type { PoolClient } from 'pg'
import { expect, test } from 'vitest'
import { nameStatements } from '@/server/nameStatements'

// Alone: names are counted for a whole program, and beside other files there may be none left.
test.each([
  ['named', [/^trs_\d+$/, 'their-own', undefined]],
  ['unnamed', [undefined, undefined, undefined]],
] as const)('statements are %s where the environment says so', (manner, names) => {
  const asked: { name?: string }[] = []
  const client = { query: (config: { name?: string }) => asked.push(config) } as unknown as PoolClient
  nameStatements(client, manner)
  client.query({ text: 'select $1', values: [1] })
  client.query({ name: 'their-own', text: 'select $1', values: [1] })
  client.query({ text: 'select 1' })
  expect(asked.map(({ name }) => name)).toEqual(
    names.map((name) => (name instanceof RegExp ? expect.stringMatching(name) : name)),
  )
})

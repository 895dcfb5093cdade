import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { journal } from '@/adapters/payments/twin/journal'

const TIMES = 150
/** Counts in the books, and tells each number that it has got. */
const COUNTER = `
import { journal } from './src/adapters/payments/twin/journal.ts'
const books = journal({ folder: process.argv[2], clock: Date.now, newId: (prefix) => prefix })
for (let time = 0; time < ${TIMES}; time += 1) {
  const count = await books.change((open) => {
    const days = (open.get('order', 'count')?.trialDays ?? 0) + 1
    open.put('order', { id: 'count', metadata: {}, trialDays: days, intent: null })
    return days
  })
  process.send(count)
}
process.disconnect()
`

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trs-programs-'))
  await build({
    stdin: { contents: COUNTER, resolveDir: resolve('.'), loader: 'ts' },
    outfile: join(folder, 'counter.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    alias: { '@': resolve('src') },
  })
  await writeFile(join(folder, 'package.json'), '{}')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function counting(books: string): { program: ChildProcess; told: number[]; ended: Promise<unknown> } {
  const told: number[] = []
  const program = fork(join(folder, 'counter.mjs'), [books])
  program.on('message', (count) => told.push(Number(count)))
  return { program, told, ended: once(program, 'exit') }
}

const countIn = (books: string) =>
  journal({ folder: books, clock: Date.now, newId: (prefix) => prefix }).look(
    (open) => open.get('order', 'count')?.trialDays,
  )

test('three programs that count in the same books get each number once', async () => {
  const books = join(folder, 'three')
  const programs = [1, 2, 3].map(() => counting(books))
  await Promise.all(programs.map(({ ended }) => ended))
  const all = programs.flatMap(({ told }) => told).sort((one, other) => one - other)
  expect(all).toEqual(Array.from({ length: 3 * TIMES }, (_, place) => place + 1))
  expect(countIn(books)).toBe(3 * TIMES)
})

test('programs that are killed at any moment lose no number they were told, and stop no other', async () => {
  const books = join(folder, 'killed')
  const told: number[] = []
  for (let round = 0; round < 6; round += 1) {
    const victim = counting(books)
    // After so many answers, wherever it then is.
    victim.program.on('message', () => victim.told.length === 5 + round * 7 && victim.program.kill('SIGKILL'))
    await victim.ended
    told.push(...victim.told)
  }
  const last = counting(books)
  await last.ended
  expect(last.told).toHaveLength(TIMES)
  expect(new Set([...told, ...last.told]).size).toBe(told.length + TIMES)
  expect(countIn(books)).toBe(last.told.at(-1))
})

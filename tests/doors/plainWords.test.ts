import { expect, test } from 'vitest'
import { DOORS } from '@/contracts/doors'
import { parse } from '@/contracts/parse'
import { DomainError } from '@/domain/errors'

/** What every field of a shape says of itself when it gets `value`; at its top when the shape itself does. */
function wordsFor(shape: Parameters<typeof parse>[0], value: unknown): string[] {
  try {
    parse(shape, value)
    return []
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return (error.fields ?? []).map(({ message }) => message)
  }
}

const NAMES =
  'service therapist startsAt attemptId sequence client reason requestId quantity creditType email'.split(' ')
const wrong = (value: unknown) => Object.fromEntries(NAMES.map((name) => [name, value]))
const VALUES = [{}, null, 7, 'x', wrong(7), wrong({}), wrong(''), wrong('x'.repeat(10_000)), wrong(-1)]

test('no door answers in the words of a library', () => {
  const shapes = DOORS.flatMap(({ body, query }) => [body, query].filter((shape) => shape !== undefined))
  expect(shapes.length).toBeGreaterThan(20)
  const said = shapes.flatMap((shape) => VALUES.flatMap((value) => wordsFor(shape, value)))
  expect(said.length).toBeGreaterThan(100)
  const foreign = said.filter((words) =>
    /invalid|expected (string|number)|received|undefined|regex|too (big|small)/i.test(words),
  )
  expect([...new Set(foreign)]).toEqual([])
})

import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { isAmbiguous } from '@/portal/time/isAmbiguous'
import { rememberFormat } from '@/portal/time/rememberFormat'

const MINUTE_MS = 60_000

/** As the calendar of the standard says it. */
const happensTwice = (at: string, zone: string) => {
  const wall = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime()
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    wall.toZonedDateTime(zone, { disambiguation }),
  )
  return (
    wall.equals(later?.toPlainDateTime() ?? '') && earlier?.epochMilliseconds !== later?.epochMilliseconds
  )
}

// By an hour, by half of one, at midnight, never, and on both sides of the year.
test.each([
  ['Europe/Berlin', '2026-10-25', 120],
  ['Europe/Berlin', '2026-03-29', 0],
  ['America/New_York', '2026-11-01', 120],
  ['Australia/Lord_Howe', '2026-04-04', 60],
  ['Atlantic/Azores', '2026-10-25', 120],
  ['Asia/Kathmandu', '2026-10-25', 0],
  ['America/Santiago', '2026-04-05', 120],
] as const)('%s, the two days around %s: %i minutes of them happen twice', (zone, day, expected) => {
  const begin = Date.parse(`${day}T00:00:00Z`) - 720 * MINUTE_MS
  const instants = Array.from({ length: 2 * 144 }, (_, n) =>
    new Date(begin + n * 10 * MINUTE_MS).toISOString(),
  )
  const twice = instants.filter((at) => isAmbiguous(at, zone))
  expect(twice).toEqual(instants.filter((at) => happensTwice(at, zone)))
  expect(twice.length * 10).toBe(expected)
})

test('formats of however many spellings are let go again, the oldest first', () => {
  let made = 0
  const make = () => {
    made += 1
    return new Intl.DateTimeFormat('en')
  }
  const ask = (key: string) => rememberFormat(key, make)
  for (let spelling = 0; spelling < 400; spelling++) ask(`spelling ${spelling}`)
  ask('spelling 399')
  expect(made).toBe(400)
  ask('spelling 0')
  expect(made).toBe(401)
})

import { expect, test } from 'vitest'
import { fromIso, toIso } from '@/domain/scheduling/instant'

test.each([
  ['2026-03-08T17:00:00Z', '2026-03-08T17:00:00.000Z'],
  ['2026-03-08T17:00:00.123456Z', '2026-03-08T17:00:00.123Z'],
  ['2026-03-08T13:00-04:00', '2026-03-08T17:00:00.000Z'],
  ['2026-03-08T22:45:00+05:45[Asia/Kathmandu]', '2026-03-08T17:00:00.000Z'],
])('%s is the instant %s', (text, instant) => {
  expect(toIso(fromIso(text))).toBe(instant)
})

test.each(['', 'tomorrow', '2026-03-08', '2026-03-08T17:00:00', '2026-02-30T17:00:00Z', '2026-03-08T25:00Z'])(
  'a text that names no instant is refused: "%s"',
  (text) => {
    expect(() => fromIso(text)).toThrow(expect.objectContaining({ code: 'invalid_input' }))
  },
)

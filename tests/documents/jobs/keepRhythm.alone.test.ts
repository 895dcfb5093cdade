import { afterEach, expect, test, vi } from 'vitest'
import { HOUR_MS } from '@/domain/scheduling/instant'
import { keepRhythm } from '@/server/keepRhythm'

afterEach(() => vi.useRealTimers())

test('a clock put back by two hours silences the worker for some beats, not for two hours', async () => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 28, 12) })
  let rounds = 0
  let silences = 0
  const stop = keepRhythm(
    2,
    async () => {
      rounds += 1
    },
    () => {
      silences += 1
    },
  )
  await vi.advanceTimersByTimeAsync(9_000)
  expect(rounds).toBeGreaterThan(2)
  expect(silences).toBe(0)
  vi.setSystemTime(Date.now() - 2 * HOUR_MS)
  const before = rounds
  await vi.advanceTimersByTimeAsync(40_000)
  expect(silences).toBeGreaterThan(0)
  expect(rounds - before).toBeGreaterThan(5)
  await stop()
  const atTheEnd = rounds
  await vi.advanceTimersByTimeAsync(60_000)
  expect(rounds).toBe(atTheEnd)
})

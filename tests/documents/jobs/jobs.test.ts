import { type House, openHouse } from '@tests/support/house'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Job } from '@/jobs/job'
import { atWorkFor } from '@/jobs/runJob'
import { JOBS, tick } from '@/jobs/tick'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

const never: Job = { name: 'never', run: () => new Promise(() => {}) }
const broken: Job = { name: 'broken', run: () => Promise.reject(new Error('broken')) }
const good: Job = { name: 'good', run: async () => ({ done: 1 }) }

test('a job that hangs or fails stops no other, and one that still hangs is not begun again', async () => {
  const context = { payload: house.payload, payments: house.payments, rooms: house.rooms, carriers: {} }
  const settings = { jobs: [never, broken, good], withinMs: 20 }
  expect((await tick(context, undefined, settings)).jobs).toEqual({
    never: { failed: 1 },
    broken: { failed: 1 },
    good: { done: 1 },
  })
  // Whoever watches sees it, and hears between the jobs that the worker lives.
  expect(atWorkFor(context)).toBeGreaterThan(0)
  let heard = 0
  const between = async () => {
    heard += 1
  }
  expect((await tick(context, undefined, { ...settings, between })).jobs).toEqual({
    never: { busy: 1 },
    broken: { failed: 1 },
    good: { done: 1 },
  })
  expect(heard).toBe(3)
})

test('a tick runs what hurries first: what is sent is on record when its records are sealed, the comparison of the night last', async () => {
  const { jobs } = await tick({
    payload: house.payload,
    payments: house.payments,
    rooms: house.rooms,
    carriers: {},
  })
  expect(Object.keys(jobs)).toEqual([
    'reminder-scan',
    'renewal-scan',
    'no-show-sweep',
    'publish-scan',
    'notification-dispatch',
    'rights-keeping',
    'record-seal',
    'reconcile',
  ])
  expect(JOBS).toHaveLength(8)
})

test('a worker that is told to stop begins no further job', async () => {
  const leaving = new AbortController()
  const last: Job = {
    name: 'last',
    run: async () => {
      leaving.abort()
      return {}
    },
  }
  const context = {
    payload: house.payload,
    payments: house.payments,
    rooms: house.rooms,
    carriers: {},
    stop: leaving.signal,
  }
  expect((await tick(context, undefined, { jobs: [last, good] })).jobs).toEqual({ last: {} })
})

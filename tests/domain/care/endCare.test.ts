import { expect, test } from 'vitest'
import { endCare } from '@/domain/care/endCare'

test.each([
  [['mara', 'noor'], 'mara', ['noor']],
  [['mara'], 'mara', []],
  [['noor'], 'mara', ['noor']],
  [[], 'mara', []],
])('of %j, once care by %s has ended, %j remain', (therapists, ended, remaining) => {
  expect(endCare({ therapists, stillBooked: 0 }, ended)).toEqual(remaining)
})

test.each([
  [1, 'A session with this therapist is still booked. Complete, move or cancel it first.'],
  [3, '3 sessions with this therapist are still booked. Complete, move or cancel them first.'],
])('care does not end while %i sessions are booked', (stillBooked, message) => {
  const ending = () => endCare({ therapists: ['mara'], stillBooked }, 'mara')
  expect(ending).toThrow(expect.objectContaining({ code: 'too_early', message, facts: { stillBooked } }))
})

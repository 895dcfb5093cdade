import { DomainError } from '@/domain/errors'

/** Whose own a client is, and how many sessions with the therapist in question still stand as booked. */
export type Care = { therapists: string[]; stillBooked: number }

/**
 * @returns the therapists who go on treating the client once `therapist` does not; said again, the same.
 * @throws DomainError too_early while a session with `therapist` is still booked: whoever holds it has to
 *   see whose it is
 */
export function endCare({ therapists, stillBooked }: Care, therapist: string): string[] {
  if (stillBooked > 0) {
    throw new DomainError('too_early', wordsOf(stillBooked), { facts: { stillBooked } })
  }
  return therapists.filter((id) => id !== therapist)
}

function wordsOf(stillBooked: number): string {
  const sessions = stillBooked === 1 ? 'A session' : `${stillBooked} sessions`
  const [are, them] = stillBooked === 1 ? ['is', 'it'] : ['are', 'them']
  return `${sessions} with this therapist ${are} still booked. Complete, move or cancel ${them} first.`
}

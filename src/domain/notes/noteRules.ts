import { DomainError } from '@/domain/errors'
import { isBlank, type Note, type Sections } from './note'

/**
 * What has not been signed is written on, by whoever saw what is there.
 * @throws DomainError locked, stale_booking
 */
export function refuseWriting({ signedAt, revision }: Note, seen: number): void {
  if (signedAt !== null) {
    throw new DomainError('locked', 'This note is signed. What is to be added goes into an amendment.')
  }
  if (revision !== seen) {
    throw new DomainError('stale_booking', 'This note was written on in another window. Please reload it.')
  }
}

type Signing = { note: Note; seen: number; sections: Sections; startsAt: number | null; now: number }

/**
 * Signing closes a note for good: nothing is signed unread, empty, or before its session has begun.
 * @throws DomainError locked, stale_booking, invalid_input, too_early
 */
export function refuseSigning({ note, seen, sections, startsAt, now }: Signing): void {
  refuseWriting(note, seen)
  if (isBlank(sections))
    throw new DomainError('invalid_input', 'Nothing is written yet that could be signed.')
  if (startsAt !== null && now < startsAt) {
    throw new DomainError('too_early', 'A note is signed once its session has begun.')
  }
}

/** Only what is signed is amended; anything else is still written on. @throws DomainError too_early */
export function refuseAmending({ signedAt }: Note): void {
  if (signedAt !== null) return
  throw new DomainError('too_early', 'This note is not signed yet: write in it.')
}

import { DomainError } from '@/domain/errors'
import { DAY_MS, type Instant } from '@/domain/scheduling/instant'

/** Why an owner opens the record of somebody who was erased: grounds of Art. 17 and 18 GDPR, as codes. */
export const RELEASE_GROUNDS = ['legal_claim', 'authority', 'request_of_person'] as const
export type ReleaseGround = (typeof RELEASE_GROUNDS)[number]

/** So long its author reads it then. */
const RELEASE_DAYS = 7

/** @returns until when a record that is released at `now` is read */
export function releasedUntil(now: Instant): Instant {
  return now + RELEASE_DAYS * DAY_MS
}

/** `isOwn`: whether whoever asks wrote it; nobody it was handed to reads it then. */
type Locked = { erased: boolean; released: Instant | null; isOwn: boolean }

/**
 * Whether the record of a client is read: of whoever is erased by nobody, unless an owner has released it for
 * some days. @throws DomainError locked
 */
export function refuseLockedRecord({ erased, released, isOwn }: Locked, now: Instant): void {
  if (!erased || (isOwn && released !== null && now < released)) return
  throw new DomainError(
    'locked',
    'This person was erased: the record is kept unread, until an owner releases it.',
  )
}

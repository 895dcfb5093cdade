import { DAY_MS, type Instant } from '@/domain/scheduling/instant'
import { RECORD_CLASSES, type RecordClassName } from './recordClasses'

/** How long an enquiry is readable: whoever became a client has a record then, nobody else a reason. */
export const ENQUIRY_DAYS = 180
/** How long an account waits for whoever signed it up to prove that the address is theirs. */
export const UNPROVEN_DAYS = 90

type Dated = { [Name in RecordClassName]: (typeof RECORD_CLASSES)[Name]['term'] extends null ? never : Name }
/** The classes whose rows go when their term is over. */
export type TermedClass = Dated[RecordClassName]

/**
 * When the term of something that happened at `at` is over: to the day after so many days or years, or at the
 * end of the last year where the law counts whole years. Years are those of UTC.
 */
export function termEnds(name: TermedClass, at: Instant): Instant {
  const { term } = RECORD_CLASSES[name]
  if ('days' in term) return at + term.days * DAY_MS
  const date = new Date(at)
  if (term.since === 'end_of_year') return Date.UTC(date.getUTCFullYear() + term.years + 1, 0, 1)
  return date.setUTCFullYear(date.getUTCFullYear() + term.years)
}

/** How a client's data stands, for what becomes of it when nobody asks. Instants are epoch milliseconds. */
export type Remembered = {
  erased: boolean
  /** The last session, signed note or payment; null where there was none. */
  lastCareAt: Instant | null
  /** The last sign-in, message or booking; else when the account was made. */
  lastUsedAt: Instant
  /** Signed up by somebody who never proved that the address is theirs. */
  unproven: boolean
  /** When an erasure of theirs was last taken back. */
  takenBackAt: Instant | null
}

/** What is due with a record: its key is destroyed, its living person is to be erased, or nothing. */
export type RecordDue = 'destroy' | 'ask' | null

/**
 * Ten years after care ended nothing obliges to keep a record; and nothing ever did where there was no care:
 * such an account is kept three years from its last use, one whose address was never proved ninety days (Art.
 * 5 (1) (e) GDPR). Of whoever is erased the key of the record goes; whoever is not is asked to be erased as a
 * whole, with the days of grace, and not again in a year after they said no.
 */
export function recordDue(remembered: Remembered, now: Instant): RecordDue {
  const { erased, takenBackAt } = remembered
  if (now < keptUntil(remembered)) return null
  if (erased) return 'destroy'
  const askedAgainAt =
    takenBackAt === null ? now : new Date(takenBackAt).setUTCFullYear(yearOf(takenBackAt) + 1)
  return now >= askedAgainAt ? 'ask' : null
}

function keptUntil({ erased, lastCareAt, lastUsedAt, unproven }: Remembered): Instant {
  if (lastCareAt !== null) return termEnds('notes', lastCareAt)
  if (erased) return Number.POSITIVE_INFINITY
  return unproven ? lastUsedAt + UNPROVEN_DAYS * DAY_MS : termEnds('profile', lastUsedAt)
}

const yearOf = (at: Instant) => new Date(at).getUTCFullYear()

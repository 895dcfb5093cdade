import { DomainError } from '../errors'

/** What decides whether somebody may still write in a conversation. */
export type TalkState = {
  /** The client is the therapist's own. */
  inCare: boolean
  /** The client has been erased. */
  erased: boolean
  /** The therapist has an account that can sign in: whoever writes is read. */
  answered: boolean
}

/** @returns whether one may write: both are there, and care lasts */
export function isOpen({ inCare, erased, answered }: TalkState): boolean {
  return inCare && !erased && answered
}

/** @throws DomainError locked where nobody would answer, or care has ended: what was written stays to read */
export function refuseClosed(state: TalkState): void {
  if (isOpen(state)) return
  throw new DomainError(
    'locked',
    state.inCare && !state.erased
      ? 'Nobody can answer here at the moment. Please call the practice.'
      : 'This conversation is closed, because care has ended. What was written stays here to read.',
  )
}

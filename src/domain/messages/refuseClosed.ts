import { DomainError } from '../errors'
import { isOpenTo, refuseStopped, type Standing } from '../rights/restriction'

/** What decides whether somebody may still write in a conversation. */
export type TalkState = {
  /** The client is the therapist's own. */
  inCare: boolean
  /** The client has been erased. */
  erased: boolean
  /** The therapist has an account that can sign in: whoever writes is read. */
  answered: boolean
  /** How the client stands: restricted, or about to be erased. */
  standing: Standing
}

/** @returns whether one may write: both are there, and care lasts */
export function isOpen({ inCare, erased, answered, standing }: TalkState): boolean {
  return inCare && !erased && answered && isOpenTo(standing, 'write')
}

/** @throws DomainError locked where nobody would answer, or care has ended: what was written stays to read */
export function refuseClosed(state: TalkState): void {
  if (isOpen(state)) return
  if (state.inCare && !state.erased) refuseStopped(state.standing, 'write')
  throw new DomainError(
    'locked',
    state.inCare && !state.erased
      ? 'Nobody can answer here at the moment. Please call the practice.'
      : 'This conversation is closed, because care has ended. What was written stays here to read.',
  )
}

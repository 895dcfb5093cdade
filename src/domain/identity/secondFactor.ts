import type { AuthCollection } from './roles'

/** What proves a person beside their password: codes that an app makes, or a key that a device keeps. */
export const FACTOR_KINDS = ['totp', 'passkey'] as const
export type FactorKind = (typeof FACTOR_KINDS)[number]

/**
 * What a challenge is for: the second step of a sign-in whose password was right, a sign-in by a passkey
 * alone, a passkey to be added.
 */
export const CHALLENGE_PURPOSES = ['second_step', 'passkey_sign_in', 'passkey_add'] as const
export type ChallengePurpose = (typeof CHALLENGE_PURPOSES)[number]

/** How long a challenge waits for its answer, in minutes. */
export const CHALLENGE_MINUTES = 5

/** How long after it began an enrolment of codes can still be confirmed, in minutes. */
export const ENROLMENT_MINUTES = 15

/** For how long after a sign-in factors may be changed without the password, in minutes. */
export const FRESH_MINUTES = 10

/** A person has at most so many passkeys. */
export const PASSKEYS_MAX = 10

/** Whether somebody of this side must have a second factor to be let in; elsewhere it is offered. */
export function mustHaveFactor(collection: AuthCollection, mode: 'demo' | 'production'): boolean {
  return collection === 'users' && mode === 'production'
}

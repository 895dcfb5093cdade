import type { NoteWords } from './noteWords'
import type { AccountKind } from './notice'

/** What an account writes in English: no name of a person, for at sign-up anyone can type any. */
export const englishAccount: Record<AccountKind, NoteWords['client'][AccountKind]> = {
  verify: ({ practice }) => ({
    subject: `Confirm your address for ${practice}`,
    opening: `Someone signed up at ${practice} with this address. If it was you, confirm it here.`,
    action: 'Confirm the address',
    closing: 'The link works once, for 24 hours. If it was not you, ignore this mail and nothing happens.',
  }),
  setup: ({ practice }) => ({
    subject: `Your account at ${practice}`,
    opening: `An account was made for you at ${practice}. Choose your password here.`,
    action: 'Choose a password',
    closing: 'The link works once, for 24 hours.',
  }),
  reset: ({ practice }) => ({
    subject: `Choose a new password for ${practice}`,
    opening: `Someone asked for a new password for your account at ${practice}. Choose it here.`,
    action: 'Choose a password',
    closing:
      'The link works once, for one hour. If it was not you, ignore this mail: your password stays as it is.',
  }),
  known: ({ practice }) => ({
    subject: `You already have an account at ${practice}`,
    opening: `Someone tried to sign up at ${practice} with this address, which already has an account. If it was you, sign in or choose a new password here.`,
    action: 'Choose a password',
    closing: 'If it was not you, there is nothing you need to change.',
  }),
  password_changed: ({ practice }) => ({
    subject: `Your password at ${practice} was changed`,
    opening: `The password of your account at ${practice} was changed, and every other device was signed out. If it was not you, choose a new one at once.`,
    action: 'Choose a password',
  }),
  factor_changed: ({ practice }) => ({
    subject: `How you sign in at ${practice} was changed`,
    opening: `A second factor of your account at ${practice} was added, removed or renewed. If it was you, there is nothing to do. If it was not, choose a new password at once and tell us.`,
    action: 'Choose a password',
  }),
  recovery_code_used: ({ practice }) => ({
    subject: `A recovery code was used at ${practice}`,
    opening: `Someone signed in to your account at ${practice} with one of your recovery codes. It is used up now. If it was not you, choose a new password at once and tell us.`,
    action: 'Look at your second factors',
  }),
  factor_reset: ({ practice }) => ({
    subject: `Your second factor at ${practice} was taken away`,
    opening: `The practice has taken the second factor of your account at ${practice} away, and every device was signed out. Sign in with your password and set up a new one. If you did not ask for this, tell us at once.`,
    action: 'Sign in',
  }),
  address_changed: ({ practice }) => ({
    subject: `The address of your account at ${practice} was changed`,
    opening: `The practice has changed the e-mail address of your account at ${practice}: it is not this one any more, and every device was signed out. If you asked for it, there is nothing to do: sign in with the new address and your password. If you did not, tell the practice at once. For three days nobody can set a new password through the new address.`,
    action: 'Whom to tell',
    closing:
      'If nobody answers you there, the authority for data protection helps. The change is on record, with who made it.',
  }),
}

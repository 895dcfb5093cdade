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
}

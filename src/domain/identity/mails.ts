import { headerLine } from './mailer'
import type { Locale } from './roles'

/** The occasions on which an account writes to its owner. */
export const MAIL_KINDS = ['verify', 'known', 'reset', 'setup', 'passwordChanged'] as const
export type MailKind = (typeof MAIL_KINDS)[number]

type Words = { subject: string; text: string }
type Asked = { kind: MailKind; locale: Locale; practice: string; link: string }

/**
 * What the account mails say. No name of a person stands in them: at sign-up anyone can type any name and
 * address.
 * `link` is where the reader goes next.
 */
export function accountMail({ kind, locale, practice, link }: Asked): Words {
  const name = headerLine(practice)
  const { subject, text } = WORDS[locale][kind](name, link)
  return { subject: headerLine(subject), text: `${text}\n\n${name}\n` }
}

const WORDS: Record<Locale, Record<MailKind, (practice: string, link: string) => Words>> = {
  en: {
    verify: (practice, link) => ({
      subject: `Confirm your address for ${practice}`,
      text: `Someone signed up at ${practice} with this address. If it was you, confirm it here:\n\n${link}\n\nThe link works once, for 24 hours. If it was not you, ignore this mail and nothing happens.`,
    }),
    known: (practice, link) => ({
      subject: `You already have an account at ${practice}`,
      text: `Someone tried to sign up at ${practice} with this address, which already has an account. If it was you, sign in or choose a new password here:\n\n${link}\n\nIf it was not you, there is nothing you need to change.`,
    }),
    reset: (practice, link) => ({
      subject: `Choose a new password for ${practice}`,
      text: `Someone asked for a new password for your account at ${practice}. Choose it here:\n\n${link}\n\nThe link works once, for one hour. If it was not you, ignore this mail: your password stays as it is.`,
    }),
    setup: (practice, link) => ({
      subject: `Your account at ${practice}`,
      text: `An account was made for you at ${practice}. Choose your password here:\n\n${link}\n\nThe link works once, for 24 hours.`,
    }),
    passwordChanged: (practice, link) => ({
      subject: `Your password at ${practice} was changed`,
      text: `The password of your account at ${practice} was changed, and every other device was signed out. If it was not you, choose a new one at once:\n\n${link}`,
    }),
  },
  de: {
    verify: (practice, link) => ({
      subject: `Bestätigen Sie Ihre Adresse für ${practice}`,
      text: `Mit dieser Adresse hat sich jemand bei ${practice} angemeldet. Wenn Sie das waren, bestätigen Sie sie hier:\n\n${link}\n\nDer Link gilt einmal, 24 Stunden lang. Waren Sie es nicht, beachten Sie diese Nachricht nicht; es geschieht nichts.`,
    }),
    known: (practice, link) => ({
      subject: `Sie haben schon ein Konto bei ${practice}`,
      text: `Jemand wollte sich bei ${practice} mit dieser Adresse anmelden; zu ihr gibt es schon ein Konto. Wenn Sie das waren, melden Sie sich an oder wählen Sie hier ein neues Passwort:\n\n${link}\n\nWaren Sie es nicht, brauchen Sie nichts zu ändern.`,
    }),
    reset: (practice, link) => ({
      subject: `Neues Passwort für ${practice}`,
      text: `Jemand hat für Ihr Konto bei ${practice} ein neues Passwort angefordert. Wählen Sie es hier:\n\n${link}\n\nDer Link gilt einmal, eine Stunde lang. Waren Sie es nicht, beachten Sie diese Nachricht nicht; Ihr Passwort bleibt, wie es ist.`,
    }),
    setup: (practice, link) => ({
      subject: `Ihr Konto bei ${practice}`,
      text: `Für Sie wurde ein Konto bei ${practice} angelegt. Wählen Sie hier Ihr Passwort:\n\n${link}\n\nDer Link gilt einmal, 24 Stunden lang.`,
    }),
    passwordChanged: (practice, link) => ({
      subject: `Ihr Passwort bei ${practice} wurde geändert`,
      text: `Das Passwort Ihres Kontos bei ${practice} wurde geändert, alle anderen Geräte wurden abgemeldet. Waren Sie es nicht, wählen Sie sofort ein neues:\n\n${link}`,
    }),
  },
}

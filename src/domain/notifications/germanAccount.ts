import type { NoteWords } from './noteWords'
import type { AccountKind } from './notice'

/** Was ein Konto auf Deutsch schreibt; ohne Namen einer Person, wie im Englischen. */
export const germanAccount: Record<AccountKind, NoteWords['client'][AccountKind]> = {
  verify: ({ practice }) => ({
    subject: `Bestätigen Sie Ihre Adresse für ${practice}`,
    opening: `Mit dieser Adresse hat jemand bei ${practice} ein Konto angelegt. Wenn Sie das waren, bestätigen Sie sie hier.`,
    action: 'Adresse bestätigen',
    closing:
      'Der Link gilt einmal, 24 Stunden lang. Waren Sie es nicht, beachten Sie diese Nachricht nicht; es geschieht nichts.',
  }),
  setup: ({ practice }) => ({
    subject: `Ihr Konto bei ${practice}`,
    opening: `Für Sie wurde ein Konto bei ${practice} angelegt. Wählen Sie hier Ihr Passwort.`,
    action: 'Passwort wählen',
    closing: 'Der Link gilt einmal, 24 Stunden lang.',
  }),
  reset: ({ practice }) => ({
    subject: `Neues Passwort für ${practice}`,
    opening: `Jemand hat für Ihr Konto bei ${practice} ein neues Passwort angefordert. Wählen Sie es hier.`,
    action: 'Passwort wählen',
    closing:
      'Der Link gilt einmal, eine Stunde lang. Waren Sie es nicht, beachten Sie diese Nachricht nicht; Ihr Passwort bleibt, wie es ist.',
  }),
  known: ({ practice }) => ({
    subject: `Sie haben schon ein Konto bei ${practice}`,
    opening: `Jemand wollte sich bei ${practice} mit dieser Adresse anmelden; zu ihr gibt es schon ein Konto. Wenn Sie das waren, melden Sie sich an oder wählen Sie hier ein neues Passwort.`,
    action: 'Passwort wählen',
    closing: 'Waren Sie es nicht, brauchen Sie nichts zu ändern.',
  }),
  password_changed: ({ practice }) => ({
    subject: `Ihr Passwort bei ${practice} wurde geändert`,
    opening: `Das Passwort Ihres Kontos bei ${practice} wurde geändert, alle anderen Geräte wurden abgemeldet. Waren Sie es nicht, wählen Sie sofort ein neues.`,
    action: 'Passwort wählen',
  }),
  factor_changed: ({ practice }) => ({
    subject: `Ihre Anmeldung bei ${practice} wurde geändert`,
    opening: `Ein zweiter Faktor Ihres Kontos bei ${practice} wurde hinzugefügt, entfernt oder erneuert. Waren Sie es, ist nichts zu tun. Wenn nicht, wählen Sie sofort ein neues Passwort und sagen Sie uns Bescheid.`,
    action: 'Passwort wählen',
  }),
  recovery_code_used: ({ practice }) => ({
    subject: `Ein Wiederherstellungscode wurde bei ${practice} benutzt`,
    opening: `Jemand hat sich mit einem Ihrer Wiederherstellungscodes bei ${practice} angemeldet. Er ist nun verbraucht. Waren Sie es nicht, wählen Sie sofort ein neues Passwort und sagen Sie uns Bescheid.`,
    action: 'Zweite Faktoren ansehen',
  }),
  factor_reset: ({ practice }) => ({
    subject: `Ihr zweiter Faktor bei ${practice} wurde zurückgesetzt`,
    opening: `Die Praxis hat den zweiten Faktor Ihres Kontos bei ${practice} entfernt, und alle Geräte wurden abgemeldet. Melden Sie sich mit Ihrem Passwort an und richten Sie einen neuen ein. Haben Sie nicht darum gebeten, sagen Sie uns sofort Bescheid.`,
    action: 'Anmelden',
  }),
  address_changed: ({ practice }) => ({
    subject: `Die Adresse Ihres Kontos bei ${practice} wurde geändert`,
    opening: `Die Praxis hat die E-Mail-Adresse Ihres Kontos bei ${practice} geändert: Es ist nicht mehr diese, und alle Geräte wurden abgemeldet. Haben Sie darum gebeten, ist nichts zu tun: Melden Sie sich mit der neuen Adresse und Ihrem Passwort an. Wenn nicht, sagen Sie der Praxis sofort Bescheid. Drei Tage lang kann niemand über die neue Adresse ein neues Passwort setzen.`,
    action: 'An wen Sie sich wenden',
    closing:
      'Antwortet Ihnen dort niemand, hilft die Aufsichtsbehörde für Datenschutz. Die Änderung ist vermerkt, mit der Person, die sie gemacht hat.',
  }),
}

import { germanAccount } from './germanAccount'
import { germanPlaces } from './germanPlaces'
import type { NoteWords } from './noteWords'

/** Was Benachrichtigungen über Guthaben, Geld, Gespräche und Konten auf Deutsch sagen. */
export const germanNotes: NoteWords = {
  client: {
    ...germanAccount,
    ...germanPlaces.client,
    credit_low: ({ practice, credits }) => ({
      subject: credits === 0 ? 'Ihr Guthaben ist aufgebraucht' : 'Sie haben noch ein Guthaben',
      opening: `So viel haben Sie bei ${practice} frei. Gebuchte Termine behalten ihres.`,
      action: 'Zu den Preisen',
    }),
    lot_expiring: ({ practice, credits, until }) => ({
      subject: `${credits === 1 ? 'Ein Guthaben endet' : `${credits} Guthaben enden`} am ${until}`,
      opening: `Ein Teil Ihres Guthabens bei ${practice} endet bald. Es zählt für Termine, die vorher beginnen.`,
      action: 'Termin buchen',
    }),
    payment_received: ({ practice }) => ({
      subject: `Danke: Ihre Zahlung an ${practice}`,
      opening: 'Ihre Zahlung ist angekommen, und Ihr Guthaben ist da.',
      action: 'Zu Ihren Zahlungen',
    }),
    payment_failed: ({ practice }) => ({
      subject: `Ihre Zahlung an ${practice} ist nicht gelungen`,
      opening:
        'Die Zahlung für Ihren nächsten Zeitraum wurde abgelehnt. Sie wird noch einmal versucht; bis dahin kommt kein neues Guthaben.',
      action: 'Zahlungsweg prüfen',
    }),
    payment_refunded: ({ practice }) => ({
      subject: `${practice} hat Ihnen Geld zurückgezahlt`,
      opening: 'Es kommt auf dem Weg, auf dem Sie gezahlt haben, und kann einige Tage brauchen.',
      action: 'Zu Ihren Zahlungen',
    }),
    renewal: ({ practice }) => ({
      subject: `Ihr Abonnement bei ${practice} geht weiter`,
      opening: 'Ihr nächster Zeitraum ist bezahlt, und sein Guthaben ist da.',
      action: 'Zu Ihren Zahlungen',
    }),
    message: ({ practice }) => ({
      subject: `Bei ${practice} wartet eine Nachricht auf Sie`,
      opening: 'Jemand hat Ihnen geschrieben. Sie lesen es im Portal, wo es sonst niemand kann.',
      action: 'Lesen',
    }),
    export_ready: ({ practice }) => ({
      subject: `Ihre Daten von ${practice} liegen bereit`,
      opening:
        'Die Kopie Ihrer Daten, um die Sie gebeten haben, ist fertig. Melden Sie sich an, um sie abzuholen.',
      action: 'Abholen',
    }),
    erasure_asked: ({ practice, until }) => ({
      subject: `Ihre Daten bei ${practice} werden gelöscht`,
      opening: `Ihr Konto bei ${practice} und was dazu gehört wird am ${until} gelöscht. Bis dahin können Sie das zurücknehmen: Melden Sie sich an und öffnen Sie die Einstellungen.`,
      action: 'Was gelöscht wird, und was bleibt',
      closing:
        'Bewahren Sie diese Nachricht auf: Die Seite bleibt, und nur sie wird Ihnen davon berichten. Haben Sie nicht darum gebeten, nehmen Sie es zurück und sagen Sie uns Bescheid.',
    }),
    erasure_taken_back: ({ practice }) => ({
      subject: `Ihre Daten bei ${practice} bleiben`,
      opening: 'Die Löschung wurde zurückgenommen. Nichts wurde gelöscht.',
      action: 'Einstellungen öffnen',
      closing: 'Waren Sie es nicht, wählen Sie ein neues Passwort und sagen Sie uns Bescheid.',
    }),
  },
  user: {
    ...germanAccount,
    ...germanPlaces.user,
    payment_failed: () => ({
      subject: 'Eine Zahlung eines Abonnements ist nicht gelungen',
      opening:
        'Dem Anbieter wurde eine Zahlung abgelehnt. Die Person weiß davon, und es wird noch einmal versucht.',
      action: 'Zur Zahlung',
    }),
    message: () => ({
      subject: 'Eine Nachricht wartet auf Sie',
      opening: 'Jemand, den Sie begleiten, hat Ihnen geschrieben. Sie lesen es in der Verwaltung.',
      action: 'Lesen',
    }),
  },
  labels: {
    plan: 'Für',
    amount: 'Betrag',
    credits: 'Guthaben',
    until: 'Bis',
    back: 'Insgesamt zurückgezahlt',
  },
  unsubscribe: {
    credits: 'Keine Mails mehr über Guthaben',
    messages: 'Keine Mails mehr über Nachrichten',
  },
}

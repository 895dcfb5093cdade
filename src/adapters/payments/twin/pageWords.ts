export type Language = 'en' | 'de'

const EN = {
  mock: 'A page of the demo. It stands in for Stripe’s checkout: no money moves, no card is asked for.',
  billingMock: 'A page of the demo. It stands in for Stripe’s billing pages: no money moves.',
  title: 'Pay',
  perMonth: 'per month',
  perYear: 'per year',
  trial: (days: number) => `The first ${days} days cost nothing.`,
  choose: 'Or see how it may go otherwise:',
  pay: 'Pay',
  begin: 'Begin',
  decline: 'Card is declined',
  ask: 'Bank asks for a second step',
  later: 'Pay by bank debit, which takes days',
  laterDeclined: 'By bank debit, which the bank refuses in the end',
  declined: 'The card was declined. Nothing was paid. Try again, or go back.',
  confirmTitle: 'Your bank asks: is it you?',
  confirmText: 'With a real card you would confirm the payment in your bank’s app now (3-D Secure).',
  confirm: 'Yes, confirm',
  refuse: 'No, refuse',
  back: 'Back to the practice',
  over: 'This checkout is over.',
  done: 'This checkout is complete.',
  billing: 'Billing',
  card: 'How your card behaves',
  good: 'It pays',
  subscriptions: 'Subscriptions',
  renews: (day: string) => `renews on ${day}`,
  ends: (day: string) => `ends on ${day}`,
  cancel: 'Cancel at the end of the period',
  resume: 'Keep it',
  restart: 'Go on',
  invoices: 'Invoices',
  none: 'None yet.',
  payNow: 'Pay now',
  states: {
    active: 'active',
    trialing: 'trial',
    past_due: 'past due',
    paused: 'paused',
    canceled: 'ended',
    paid: 'paid',
    open: 'open',
    void: 'void',
  } as Record<string, string>,
}

const DE: typeof EN = {
  mock: 'Eine Seite der Vorführung. Sie steht für die Bezahlseite von Stripe: Es fließt kein Geld, keine Karte wird verlangt.',
  billingMock:
    'Eine Seite der Vorführung. Sie steht für die Rechnungsseiten von Stripe: Es fließt kein Geld.',
  title: 'Bezahlen',
  perMonth: 'im Monat',
  perYear: 'im Jahr',
  trial: (days) => `Die ersten ${days} Tage kosten nichts.`,
  choose: 'Oder sehen Sie, wie es anders ausgehen kann:',
  pay: 'Bezahlen',
  begin: 'Beginnen',
  decline: 'Karte wird abgelehnt',
  ask: 'Bank verlangt einen zweiten Schritt',
  later: 'Mit Lastschrift bezahlen, die Tage braucht',
  laterDeclined: 'Mit Lastschrift, die die Bank am Ende ablehnt',
  declined:
    'Die Karte wurde abgelehnt. Es wurde nichts bezahlt. Versuchen Sie es noch einmal oder gehen Sie zurück.',
  confirmTitle: 'Ihre Bank fragt: Sind Sie es?',
  confirmText:
    'Mit einer echten Karte würden Sie die Zahlung jetzt in der App Ihrer Bank freigeben (3-D Secure).',
  confirm: 'Ja, freigeben',
  refuse: 'Nein, ablehnen',
  back: 'Zurück zur Praxis',
  over: 'Dieser Bezahlvorgang ist abgelaufen.',
  done: 'Dieser Bezahlvorgang ist abgeschlossen.',
  billing: 'Abrechnung',
  card: 'Wie sich Ihre Karte verhält',
  good: 'Sie bezahlt',
  subscriptions: 'Abonnements',
  renews: (day) => `verlängert sich am ${day}`,
  ends: (day) => `endet am ${day}`,
  cancel: 'Zum Ende des Zeitraums kündigen',
  resume: 'Doch behalten',
  restart: 'Weiterführen',
  invoices: 'Rechnungen',
  none: 'Noch keine.',
  payNow: 'Jetzt bezahlen',
  states: {
    active: 'läuft',
    trialing: 'Probezeit',
    past_due: 'überfällig',
    paused: 'ruht',
    canceled: 'beendet',
    paid: 'bezahlt',
    open: 'offen',
    void: 'storniert',
  },
}

/** What the twin's pages say. */
export const pageWords: Record<Language, typeof EN> = { en: EN, de: DE }

/** Minor units as people write them: 45000 eur is €450.00. */
export function moneyText(lang: Language, amount: number, currency: string): string {
  const style = { style: 'currency', currency: currency.toUpperCase() } as const
  const format = new Intl.NumberFormat(lang === 'de' ? 'de-DE' : 'en-IE', style)
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
}

/** A day in UTC, by which the twin counts. */
export function dayText(lang: Language, seconds: number): string {
  const format = new Intl.DateTimeFormat(lang === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  })
  return format.format(seconds * 1000)
}

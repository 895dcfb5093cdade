import en from '../../../messages/panel/en.json'
import type { Words } from '../words/wordsIn'

/** What the log has words for. */
export const ACTIONS = Object.keys(en.Panel.Audit.words)

/** What an event says of its actor, by its action; `{subject}` is what it did it to. */
export function auditWords(action: string, t: Words): string {
  const key = `Audit.words.${action}` as 'Audit.words.client_made'
  return t.has(key) ? String(t.raw(key)) : `${action.replaceAll('_', ' ')}: {subject}`
}

/** What happened, by itself: without who did it, and to what. */
export function actionText(action: string, t: Words): string {
  const key = `Audit.names.${action}` as 'Audit.names.client_made'
  return t.has(key) ? t(key) : action.replaceAll('_', ' ')
}

/** The collection in which the panel shows a kind of subject. */
export const PLACES: Record<string, string> = {
  client: 'clients',
  user: 'users',
  booking: 'bookings',
  series: 'series',
  lot: 'credit-lots',
  payment: 'payments',
  task: 'tasks',
  notice: 'notification-events',
  service: 'services',
  plan: 'plans',
  therapist: 'therapists',
  time_off: 'time-off',
  page: 'pages',
  post: 'posts',
  media: 'media',
  redirect: 'redirects',
  enquiry: 'enquiries',
}

import type { Client } from '../answers'

type Wants = NonNullable<Client['notificationPreferences']>

const GROUP = 'notificationPreferences'
const TOPICS = ['reminders', 'messages', 'credits'] as const
const WRITTEN = /^([01])([01])([01])(mail|sms)(?:(\d\d:\d\d)(\d\d:\d\d))?$/

/** The choices as one word of an address, so that they can be taken back: `101sms21:0007:00`. */
export const choicesBefore = (wants: Wants = {}): string => {
  const quiet = wants.quietFrom && wants.quietTo ? wants.quietFrom + wants.quietTo : ''
  return (
    TOPICS.map((topic) => (wants[topic] === false ? 0 : 1)).join('') + (wants.remindersBy ?? 'mail') + quiet
  )
}

/**
 * The same as what a form of these choices sends; a box that is empty is not sent.
 * @returns null for what is no such word
 */
export const fieldsOfBefore = (word: unknown): [name: string, value: string][] | null => {
  const found = typeof word === 'string' && WRITTEN.exec(word)
  if (!found) return null
  const [, ...told] = found
  const [by = 'mail', from = '', to = ''] = told.slice(TOPICS.length)
  return [
    ...TOPICS.filter((_, place) => told[place] === '1').map((topic): [string, string] => [topic, 'on']),
    [`${GROUP}.remindersBy`, by],
    [`${GROUP}.quietFrom`, from],
    [`${GROUP}.quietTo`, to],
  ]
}

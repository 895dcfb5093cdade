import type { Field, GroupField } from 'payload'
import { wallTime } from '@/collections/fields/wallTime'
import { asPhone } from '@/domain/notifications/asPhone'
import { CHANNELS, TOPICS } from '@/domain/notifications/notice'
import { servesTexts } from '@/server/servesTexts'

type Siblings = { quietFrom?: string | null; quietTo?: string | null }

/** What a client wants to be told, which way, and when not. What must be told does not ask here. */
export function noticePreferences(): GroupField {
  return {
    name: 'notificationPreferences',
    type: 'group',
    fields: [
      ...TOPICS.map((name): Field => ({ name, type: 'checkbox', defaultValue: true })),
      {
        name: 'remindersBy',
        type: 'select',
        required: true,
        defaultValue: 'mail',
        options: [...CHANNELS],
        validate: (value: unknown, { data }: { data: { phone?: unknown } }) =>
          value !== 'sms' ||
          (servesTexts() && asPhone(data.phone) !== null) ||
          'For text messages we need a phone number with its country code, like +49 30 123456.',
      },
      wallTime('quietFrom', { description: 'Quiet hours of their own; the practice’s where none are set.' }),
      {
        ...wallTime('quietTo', { description: 'By their own clock. The same twice means no quiet hours.' }),
        validate: (value: unknown, { siblingData }: { siblingData: Siblings }) =>
          Boolean(value) === Boolean(siblingData.quietFrom) || 'Quiet hours have a beginning and an end.',
      },
    ],
  }
}

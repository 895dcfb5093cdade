import type { Field, GroupField, PayloadRequest } from 'payload'
import { quietTimes } from '@/collections/fields/quietTimes'
import { asPhone } from '@/domain/notifications/asPhone'
import { CHANNELS, TOPICS } from '@/domain/notifications/notice'
import { readPhone } from '@/server/readPhone'
import { servesTexts } from '@/server/servesTexts'

type Asked = {
  data: { phone?: unknown }
  id?: number | string
  req: PayloadRequest
  previousValue?: unknown
}

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
        validate: async (value: unknown, { data, id, req, previousValue }: Asked) => {
          // Whoever chose them before the practice gave them up is reminded by mail, and can be saved.
          if (value !== 'sms' || (previousValue === 'sms' && !servesTexts())) return true
          // What is sealed does not travel with the rest of the row.
          const phone = data.phone === undefined && id ? await readPhone(req, String(id)) : data.phone
          const isReachable = servesTexts() && asPhone(phone) !== null
          return (
            isReachable ||
            'For text messages we need a phone number with its country code, like +49 30 123456.'
          )
        },
      },
      ...quietTimes(),
    ],
  }
}

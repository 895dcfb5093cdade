import type { GroupField } from 'payload'
import { quietTimes } from '@/collections/fields/quietTimes'

/** What a user wants to be told by mail; what must be told does not ask here. */
export function userNotices(): GroupField {
  return {
    name: 'notificationPreferences',
    type: 'group',
    label: 'Mails',
    fields: [
      {
        name: 'sessions',
        type: 'checkbox',
        defaultValue: true,
        label: 'When one of my sessions is booked, moved or cancelled',
      },
      { name: 'messages', type: 'checkbox', defaultValue: true, label: 'When a message waits for me' },
      ...quietTimes(),
    ],
  }
}

import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { hiddenRows } from '@/collections/fields/hiddenRows'
import { ownerFields } from '@/collections/fields/ownerFields'

/**
 * Calendars that a client's or therapist's own program reads; the address holds the token, the row its
 * SHA-256.
 */
export const CalendarFeeds: CollectionConfig = {
  slug: 'calendar-feeds',
  access: accessOf('calendar-feeds'),
  ...hiddenRows,
  fields: [
    ...ownerFields(),
    { name: 'tokenHash', type: 'text', required: true, unique: true, hidden: true },
    { name: 'withNames', type: 'checkbox', required: true, defaultValue: false },
    { name: 'revokedAt', type: 'date' },
  ],
}

import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'

/**
 * Calendars that a client's or therapist's own program reads; the address holds the token, the row its
 * SHA-256.
 */
export const CalendarFeeds: CollectionConfig = {
  slug: 'calendar-feeds',
  access: accessOf('calendar-feeds'),
  admin: { hidden: true },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    { name: 'user', type: 'relationship', relationTo: 'users', index: true },
    { name: 'client', type: 'relationship', relationTo: 'clients', index: true },
    { name: 'tokenHash', type: 'text', required: true, unique: true, hidden: true },
    { name: 'withNames', type: 'checkbox', required: true, defaultValue: false },
    { name: 'revokedAt', type: 'date' },
  ],
}

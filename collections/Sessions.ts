import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { hiddenRows } from '@/collections/fields/hiddenRows'
import { ownerFields } from '@/collections/fields/ownerFields'

/** One row for each sign-in; the cookie holds the token, the row only its SHA-256. */
export const Sessions: CollectionConfig = {
  slug: 'sessions',
  access: accessOf('sessions'),
  ...hiddenRows,
  fields: [
    ...ownerFields(),
    { name: 'tokenHash', type: 'text', required: true, unique: true, hidden: true },
    { name: 'startedAt', type: 'date', required: true },
    { name: 'lastSeenAt', type: 'date', required: true },
    { name: 'expiresAt', type: 'date', required: true },
    { name: 'endedAt', type: 'date' },
    { name: 'userAgent', type: 'text', maxLength: 120 },
    { name: 'ipPrefix', type: 'text', maxLength: 64 },
  ],
}

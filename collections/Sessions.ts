import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'

/** One row for each sign-in; the cookie holds the token, the row only its SHA-256. */
export const Sessions: CollectionConfig = {
  slug: 'sessions',
  access: accessOf('sessions'),
  admin: { hidden: true },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    { name: 'user', type: 'relationship', relationTo: 'users', index: true },
    { name: 'client', type: 'relationship', relationTo: 'clients', index: true },
    { name: 'tokenHash', type: 'text', required: true, unique: true, hidden: true },
    { name: 'startedAt', type: 'date', required: true },
    { name: 'lastSeenAt', type: 'date', required: true },
    { name: 'expiresAt', type: 'date', required: true },
    { name: 'endedAt', type: 'date' },
    { name: 'userAgent', type: 'text', maxLength: 120 },
    { name: 'ipPrefix', type: 'text', maxLength: 64 },
  ],
}

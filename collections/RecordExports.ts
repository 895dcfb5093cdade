import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { hiddenRows } from '@/collections/fields/hiddenRows'

/**
 * Requests for a copy of a client's whole record. The copy itself is kept nowhere: it is made when its link
 * is used, once, by the client alone, before `expiresAt`. What the office asked for has no link yet: the
 * client makes one with the password.
 */
export const RecordExports: CollectionConfig = {
  slug: 'record-exports',
  access: accessOf('record-exports'),
  ...hiddenRows,
  timestamps: false,
  fields: [
    { name: 'client', type: 'relationship', relationTo: 'clients', required: true, index: true },
    { name: 'requestedBy', type: 'text', required: true },
    { name: 'requestedAt', type: 'date', required: true },
    { name: 'expiresAt', type: 'date' },
    { name: 'takenAt', type: 'date' },
  ],
}

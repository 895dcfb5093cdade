import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { hiddenOf } from '@/collections/access/hiddenOf'
import { instantField } from '@/collections/fields/instantField'
import { sealedText } from '@/collections/fields/sealedText'
import { refuseDelete } from '@/hooks/refuseDelete'
import { refuseWrite } from '@/hooks/refuseWrite'

/** The words staff gave for a correction. The ledger and the audit log name a reason by its id alone. */
export const Reasons: CollectionConfig = {
  slug: 'reasons',
  access: accessOf('reasons'),
  admin: {
    group: 'Credits',
    description: 'The words given for corrections, courtesy credits and sessions booked over others.',
    hidden: hiddenOf('reasons'),
    useAsTitle: 'command',
    defaultColumns: ['at', 'command', 'client', 'booking', 'text'],
  },
  defaultSort: '-at',
  timestamps: false,
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: { beforeChange: [refuseWrite], beforeDelete: [refuseDelete] },
  fields: [
    { name: 'client', type: 'relationship', relationTo: 'clients', required: true, index: true },
    { name: 'booking', type: 'relationship', relationTo: 'bookings', index: true },
    { name: 'command', type: 'text', required: true },
    ...sealedText('text', { subject: { of: 'client', by: 'client' }, maxLength: 500, required: true }),
    { name: 'actor', type: 'text', required: true },
    instantField('at'),
  ],
}

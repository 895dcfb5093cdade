import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { fieldAccessOf } from '@/collections/access/fieldAccessOf'
import { hiddenOf } from '@/collections/access/hiddenOf'
import { instantField } from '@/collections/fields/instantField'
import { wholeNumber } from '@/collections/fields/wholeNumber'
import { BUCKETS, ENTRY_TYPES } from '@/domain/ledger/entry'
import { refuseDelete } from '@/hooks/refuseDelete'
import { refuseWrite } from '@/hooks/refuseWrite'

/**
 * The ledger: one movement of credits in each row, never changed, never deleted (docs/ledger.md).
 * `appendEntries` writes it with SQL; no operation of Payload does.
 */
export const LedgerEntries: CollectionConfig = {
  slug: 'ledger-entries',
  labels: { singular: 'Ledger entry', plural: 'Ledger' },
  access: accessOf('ledger-entries'),
  admin: {
    group: 'Credits',
    description: 'Every movement of every credit, oldest below. Nothing here is ever changed.',
    hidden: hiddenOf('ledger-entries'),
    useAsTitle: 'key',
    defaultColumns: ['at', 'type', 'quantity', 'from', 'to', 'booking', 'reason', 'lot'],
    listSearchableFields: ['key', 'answers'],
  },
  defaultSort: '-at',
  timestamps: false,
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: { beforeChange: [refuseWrite], beforeDelete: [refuseDelete] },
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'type', type: 'select', required: true, options: [...ENTRY_TYPES] },
    { name: 'lot', type: 'relationship', relationTo: 'credit-lots', required: true, index: true },
    wholeNumber('position', { min: 1, max: 1_000_000 }),
    wholeNumber('quantity', { max: 1_000_000 }),
    { name: 'from', type: 'select', required: true, options: ['outside', ...BUCKETS] },
    { name: 'to', type: 'select', required: true, options: [...BUCKETS] },
    { name: 'booking', type: 'relationship', relationTo: 'bookings', index: true },
    wholeNumber('generation', { min: 1, max: 1_000_000, required: false }),
    { name: 'answers', type: 'text' },
    { name: 'reason', type: 'text' },
    { name: 'evidence', type: 'text', access: fieldAccessOf('ledger-entries', 'evidence') },
    { name: 'actor', type: 'text', access: fieldAccessOf('ledger-entries', 'actor') },
    instantField('at', { index: true }),
    { name: 'previous', type: 'text', required: true },
    { name: 'hash', type: 'text', required: true },
  ],
}

import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { hiddenOf } from '@/collections/access/hiddenOf'
import { factsField } from '@/collections/fields/factsField'
import { instantField } from '@/collections/fields/instantField'
import { wholeNumber } from '@/collections/fields/wholeNumber'
import { RECONCILIATION_STATUSES } from '@/domain/payments/reconciliation'
import { refuseDelete } from '@/hooks/refuseDelete'
import { refuseWrite } from '@/hooks/refuseWrite'

/** Once a night the payment provider is held against our books; what was found stays as it was found. */
export const Reconciliations: CollectionConfig = {
  slug: 'reconciliations',
  access: accessOf('reconciliations'),
  admin: {
    group: 'Money',
    description: 'Once a night the payment provider is held against payments and credits: what was found.',
    hidden: hiddenOf('reconciliations'),
    useAsTitle: 'night',
    defaultColumns: ['night', 'status', 'found', 'endedAt', 'attempts'],
  },
  defaultSort: '-night',
  timestamps: false,
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: { beforeChange: [refuseWrite], beforeDelete: [refuseDelete] },
  fields: [
    {
      name: 'night',
      type: 'text',
      required: true,
      unique: true,
      admin: { description: 'The practice’s day.' },
    },
    { name: 'status', type: 'select', required: true, options: [...RECONCILIATION_STATUSES] },
    wholeNumber('days', { min: 1, max: 366, unit: 'how far back it looked' }),
    instantField('begunAt'),
    instantField('endedAt', { required: false }),
    wholeNumber('found', { max: 1_000_000, required: false, unit: 'differences' }),
    factsField('differences'),
    factsField('checked'),
    wholeNumber('attempts', { max: 1000, defaultValue: 0 }),
    instantField('nextAttemptAt', { required: false }),
    { name: 'lastError', type: 'text' },
  ],
}

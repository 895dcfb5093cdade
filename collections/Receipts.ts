import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { hiddenOf } from '@/collections/access/hiddenOf'
import { instantField } from '@/collections/fields/instantField'
import { moneyField } from '@/collections/fields/moneyField'
import { refuseDelete } from '@/hooks/refuseDelete'
import { refuseWrite } from '@/hooks/refuseWrite'

/** A receipt for each payment that was received. The database gives the numbers: none is left out. */
export const Receipts: CollectionConfig = {
  slug: 'receipts',
  access: accessOf('receipts'),
  admin: {
    group: 'Money',
    description: 'A receipt for each payment, numbered without gaps. Nothing here is ever changed.',
    hidden: hiddenOf('receipts'),
    useAsTitle: 'number',
    defaultColumns: ['number', 'issuedAt', 'client', 'item', 'amount'],
    components: { edit: { beforeDocumentControls: ['/src/admin/money/ReceiptActions#ReceiptActions'] } },
  },
  defaultSort: '-number',
  timestamps: false,
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: { beforeChange: [refuseWrite], beforeDelete: [refuseDelete] },
  fields: [
    { name: 'number', type: 'number', required: true, unique: true },
    { name: 'client', type: 'relationship', relationTo: 'clients', required: true, index: true },
    { name: 'payment', type: 'relationship', relationTo: 'payments', required: true },
    { name: 'evidence', type: 'text', required: true, unique: true },
    { name: 'item', type: 'text', required: true, admin: { description: 'What was bought.' } },
    moneyField('amount', { min: 1, max: 2_000_000_000 }),
    { name: 'currency', type: 'text', required: true, minLength: 3, maxLength: 3 },
    instantField('paidAt'),
    instantField('issuedAt'),
    { name: 'taxText', type: 'text', required: true },
  ],
}

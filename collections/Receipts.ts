import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { hiddenOf } from '@/collections/access/hiddenOf'
import { instantField } from '@/collections/fields/instantField'
import { moneyField } from '@/collections/fields/moneyField'
import { refuseDelete } from '@/hooks/refuseDelete'
import { refuseWrite } from '@/hooks/refuseWrite'

/**
 * A receipt for each payment that was received, and a credit note for each refund of it, in one row of
 * numbers. The database gives them: none is left out.
 */
export const Receipts: CollectionConfig = {
  slug: 'receipts',
  access: accessOf('receipts'),
  admin: {
    group: 'Money',
    description:
      'A receipt for each payment, a credit note for each refund, numbered without gaps. Nothing here is ever changed.',
    hidden: hiddenOf('receipts'),
    useAsTitle: 'number',
    defaultColumns: ['number', 'issuedAt', 'client', 'item', 'amount', 'corrects'],
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
    { name: 'evidence', type: 'text', required: true, index: true },
    { name: 'item', type: 'text', required: true, admin: { description: 'What was bought.' } },
    moneyField('amount', {
      min: -2_000_000_000,
      max: 2_000_000_000,
      unit: 'minor units; negative: given back',
    }),
    { name: 'currency', type: 'text', required: true, minLength: 3, maxLength: 3 },
    instantField('paidAt'),
    instantField('issuedAt'),
    { name: 'taxText', type: 'text', required: true },
    {
      name: 'corrects',
      type: 'relationship',
      relationTo: 'receipts',
      index: true,
      admin: { description: 'The receipt of which this credit note gives money back.' },
    },
    { name: 'refund', type: 'text', admin: { description: 'The refund, by the provider’s name of it.' } },
    {
      name: 'issuer',
      type: 'textarea',
      admin: { description: 'The practice as it was then: name, address.' },
    },
    { name: 'taxNumber', type: 'text' },
  ],
}

import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { hiddenOf } from '@/collections/access/hiddenOf'
import { instantField } from '@/collections/fields/instantField'
import { moneyField } from '@/collections/fields/moneyField'
import { wholeNumber } from '@/collections/fields/wholeNumber'
import { PAYMENT_KINDS, PROCESSING } from '@/domain/payments/payment'
import { decidePayment } from '@/hooks/payments/decidePayment'
import { refuseUndecided } from '@/hooks/payments/refuseUndecided'
import { settlePayment } from '@/hooks/payments/settlePayment'
import { refuseDelete } from '@/hooks/refuseDelete'

const AMOUNT_MAX = 2_000_000_000

/**
 * The inbox of the payment provider: each event once, stored before it is answered. What it means is asked of
 * the provider again; the change of a row to `processed` is what credits follow from.
 */
export const Payments: CollectionConfig = {
  slug: 'payments',
  access: accessOf('payments'),
  admin: {
    group: 'Money',
    description: 'What the payment provider told us, and what followed from it. Nothing here is edited.',
    hidden: hiddenOf('payments'),
    useAsTitle: 'eventId',
    defaultColumns: ['receivedAt', 'kind', 'status', 'client', 'amount', 'processing', 'outcome'],
    listSearchableFields: ['eventId', 'objectId', 'evidence'],
    components: { edit: { beforeDocumentControls: ['/src/admin/money/PaymentActions#PaymentActions'] } },
  },
  defaultSort: '-receivedAt',
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: {
    beforeOperation: [decidePayment],
    beforeChange: [refuseUndecided],
    afterChange: [settlePayment],
    beforeDelete: [refuseDelete],
  },
  fields: [
    { name: 'eventId', type: 'text', required: true, unique: true },
    { name: 'provider', type: 'select', required: true, options: ['stripe', 'mock'] },
    { name: 'eventType', type: 'text', required: true },
    { name: 'kind', type: 'select', required: true, options: [...PAYMENT_KINDS] },
    { name: 'objectId', type: 'text', index: true },
    { name: 'livemode', type: 'checkbox', required: true, defaultValue: false },
    instantField('receivedAt', { index: true }),
    { name: 'client', type: 'relationship', relationTo: 'clients', index: true },
    { name: 'plan', type: 'relationship', relationTo: 'plans' },
    { name: 'subscription', type: 'relationship', relationTo: 'subscriptions', index: true },
    {
      name: 'evidence',
      type: 'text',
      index: true,
      admin: { description: 'The payment behind it: the same words stand on its lots and its receipt.' },
    },
    moneyField('amount', { max: AMOUNT_MAX, required: false }),
    { name: 'currency', type: 'text', minLength: 3, maxLength: 3 },
    { name: 'status', type: 'text', admin: { description: 'As the provider said when it was asked.' } },
    instantField('periodStart', { required: false }),
    instantField('periodEnd', { required: false }),
    wholeNumber('takenBack', {
      max: AMOUNT_MAX,
      required: false,
      unit: 'minor units that prorations of this invoice give back',
    }),
    instantField('takenFrom', { required: false }),
    { name: 'processing', type: 'select', required: true, defaultValue: 'stored', options: [...PROCESSING] },
    { name: 'outcome', type: 'text', admin: { description: 'What followed, or why nothing did.' } },
    wholeNumber('attempts', { max: 1000, defaultValue: 0 }),
    instantField('nextAttemptAt', { required: false }),
    { name: 'lastError', type: 'text' },
    instantField('processedAt', { required: false }),
    wholeNumber('turn', { max: 2_000_000_000, required: false, unit: 'the order of settling' }),
  ],
}

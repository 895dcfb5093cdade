import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { fieldAccessOf } from '@/collections/access/fieldAccessOf'
import { hiddenOf } from '@/collections/access/hiddenOf'
import { instantField } from '@/collections/fields/instantField'
import { SUBSCRIPTION_STATUSES } from '@/domain/payments/evidence'
import { refuseDelete } from '@/hooks/refuseDelete'
import { refuseWrite } from '@/hooks/refuseWrite'

/** What a client has subscribed to, as the provider last said; written as payments are settled. */
export const Subscriptions: CollectionConfig = {
  slug: 'subscriptions',
  access: accessOf('subscriptions'),
  admin: {
    group: 'Money',
    description: 'What clients have subscribed to, as the payment provider last said.',
    hidden: hiddenOf('subscriptions'),
    useAsTitle: 'stripeSubscriptionId',
    defaultColumns: ['client', 'plan', 'status', 'currentPeriodEnd', 'cancelAtPeriodEnd'],
    components: {
      edit: { beforeDocumentControls: ['/src/admin/money/SubscriptionActions#SubscriptionActions'] },
    },
  },
  defaultSort: '-createdAt',
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: { beforeChange: [refuseWrite], beforeDelete: [refuseDelete] },
  fields: [
    { name: 'client', type: 'relationship', relationTo: 'clients', required: true, index: true },
    { name: 'plan', type: 'relationship', relationTo: 'plans', required: true },
    {
      name: 'status',
      type: 'select',
      required: true,
      options: [...SUBSCRIPTION_STATUSES, 'other'],
    },
    instantField('currentPeriodStart', { required: false }),
    instantField('currentPeriodEnd', { required: false, index: true }),
    { name: 'cancelAtPeriodEnd', type: 'checkbox', required: true, defaultValue: false },
    instantField('trialEnd', { required: false }),
    instantField('endedAt', { required: false }),
    {
      name: 'stripeSubscriptionId',
      type: 'text',
      required: true,
      unique: true,
      access: fieldAccessOf('subscriptions', 'stripeSubscriptionId'),
    },
    {
      name: 'stripeItemId',
      type: 'text',
      unique: true,
      access: fieldAccessOf('subscriptions', 'stripeItemId'),
    },
    instantField('scannedAt', { required: false, description: 'When its invoices were last asked for.' }),
  ],
}

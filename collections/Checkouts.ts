import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { hiddenOf } from '@/collections/access/hiddenOf'
import { creditTypeField } from '@/collections/fields/creditTypeField'
import { wholeNumber } from '@/collections/fields/wholeNumber'
import { CHECKOUT_STATUSES, PLAN_INTERVALS, PLAN_KINDS } from '@/domain/payments/terms'
import { refuseDelete } from '@/hooks/refuseDelete'
import { refuseWrite } from '@/hooks/refuseWrite'

/**
 * Our own record of what somebody agreed to: the terms of a plan, frozen at checkout or at a change of plan.
 * Later changes of the plan touch nobody who bought before.
 */
export const Checkouts: CollectionConfig = {
  slug: 'checkouts',
  access: accessOf('checkouts'),
  admin: {
    group: 'Money',
    description: 'What each client agreed to: the terms of a plan as they were then.',
    hidden: hiddenOf('checkouts'),
    useAsTitle: 'id',
    defaultColumns: ['createdAt', 'client', 'plan', 'status', 'credits', 'price', 'currency'],
  },
  defaultSort: '-createdAt',
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: { beforeChange: [refuseWrite], beforeDelete: [refuseDelete] },
  fields: [
    { name: 'client', type: 'relationship', relationTo: 'clients', required: true, index: true },
    { name: 'plan', type: 'relationship', relationTo: 'plans', required: true },
    { name: 'kind', type: 'select', required: true, options: [...PLAN_KINDS] },
    wholeNumber('credits', { min: 1, max: 200 }),
    creditTypeField(),
    wholeNumber('validFor', { min: 1, max: 3650, required: false, unit: 'days' }),
    wholeNumber('carryOver', { max: 24, unit: 'further periods' }),
    wholeNumber('trialDays', { max: 365, defaultValue: 0, unit: 'days' }),
    wholeNumber('trialCredits', { max: 20 }),
    wholeNumber('price', { max: 100_000_00, unit: 'minor units' }),
    { name: 'currency', type: 'text', required: true, minLength: 3, maxLength: 3 },
    { name: 'interval', type: 'select', options: [...PLAN_INTERVALS] },
    { name: 'stripePriceId', type: 'text', required: true, maxLength: 255 },
    { name: 'status', type: 'select', required: true, defaultValue: 'open', options: [...CHECKOUT_STATUSES] },
    { name: 'sessionId', type: 'text', unique: true },
    { name: 'subscription', type: 'relationship', relationTo: 'subscriptions', index: true },
    { name: 'evidence', type: 'text', unique: true, admin: { description: 'The payment that settled it.' } },
  ],
}

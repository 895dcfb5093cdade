import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { fieldAccessOf } from '@/collections/access/fieldAccessOf'
import { hiddenOf } from '@/collections/access/hiddenOf'
import { creditTypeField } from '@/collections/fields/creditTypeField'
import { moneyField } from '@/collections/fields/moneyField'
import { slugField } from '@/collections/fields/slugField'
import { wholeNumber } from '@/collections/fields/wholeNumber'
import { lockDocument } from '@/hooks/lockDocument'
import { forgetPrice } from '@/hooks/plans/forgetPrice'
import { recordChange } from '@/hooks/recordChange'

const PRICE_MAX = 100_000_00

/** What can be bought: a pack of credits once, or a subscription that grants some each period. */
export const Plans: CollectionConfig = {
  slug: 'plans',
  access: accessOf('plans'),
  admin: {
    group: 'Practice',
    description: 'What can be bought. Prices are in minor units: 45000 is 450.00.',
    hidden: hiddenOf('plans'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'credits', 'price', 'stripePriceId', 'published'],
    components: { edit: { beforeDocumentControls: ['/src/admin/money/PlanActions#PlanActions'] } },
  },
  defaultSort: 'name',
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: {
    beforeOperation: [lockDocument],
    beforeChange: [forgetPrice],
    afterChange: [recordChange('plan')],
  },
  fields: [
    { name: 'name', type: 'text', required: true, localized: true, maxLength: 120 },
    slugField(),
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: [
        { label: 'Pack', value: 'pack' },
        { label: 'Subscription', value: 'subscription' },
      ],
    },
    wholeNumber('credits', { min: 1, max: 200 }),
    creditTypeField(),
    moneyField('price', { max: PRICE_MAX, unit: 'minor units: 45000 is 450.00' }),
    { name: 'currency', type: 'text', required: true, defaultValue: 'EUR', minLength: 3, maxLength: 3 },
    {
      name: 'interval',
      type: 'select',
      options: [
        { label: 'Month', value: 'month' },
        { label: 'Year', value: 'year' },
      ],
      admin: { condition: (_, sibling) => sibling.kind === 'subscription' },
      // The database keeps the same rule; here it is answered in words.
      hooks: { beforeValidate: [({ siblingData, value }) => (siblingData.kind === 'pack' ? null : value)] },
      validate: (value: unknown, { siblingData }: { siblingData: { kind?: unknown } }) =>
        siblingData.kind !== 'subscription' ||
        value === 'month' ||
        value === 'year' ||
        'Choose how often it renews.',
    },
    wholeNumber('validFor', {
      min: 1,
      max: 3650,
      required: false,
      unit: 'days that the credits of a pack live',
    }),
    wholeNumber('carryOver', { max: 24, defaultValue: 0, unit: 'further periods that unused credits live' }),
    {
      ...wholeNumber('trialDays', { max: 365, defaultValue: 0 }),
      admin: {
        condition: (_, sibling) => sibling.kind === 'subscription',
        description: 'days for nothing at the beginning of a client’s first subscription; 0 = no trial',
      },
      hooks: { beforeValidate: [({ siblingData, value }) => (siblingData.kind === 'pack' ? 0 : value)] },
    },
    wholeNumber('trialCredits', { max: 20, defaultValue: 0, unit: 'credits that the trial comes with' }),
    { name: 'stripePriceId', type: 'text', maxLength: 255, access: fieldAccessOf('plans', 'stripePriceId') },
    { name: 'published', type: 'checkbox', defaultValue: true },
  ],
}

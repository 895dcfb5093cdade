import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { fieldAccessOf } from '@/collections/access/fieldAccessOf'
import { hiddenOf } from '@/collections/access/hiddenOf'
import { instantField } from '@/collections/fields/instantField'
import { wholeNumber } from '@/collections/fields/wholeNumber'
import { BUCKETS } from '@/domain/ledger/entry'
import { LOT_SOURCES } from '@/domain/ledger/lots'
import { decideLot } from '@/hooks/creditLots/decideLot'
import { emitLotEntries } from '@/hooks/creditLots/emitLotEntries'
import { refuseUndecided } from '@/hooks/creditLots/refuseUndecided'
import { refuseDelete } from '@/hooks/refuseDelete'

const QUANTITY_MAX = 1_000_000
const AMOUNT_MAX = 2_000_000_000

/** The credits of one grant. Its buckets are moved by the ledger's entries alone; the database sees to it. */
export const CreditLots: CollectionConfig = {
  slug: 'credit-lots',
  access: accessOf('credit-lots'),
  admin: {
    group: 'Credits',
    description:
      'The credits of one grant each, read only. The ledger below says how each came to be what it is.',
    hidden: hiddenOf('credit-lots'),
    useAsTitle: 'grantKey',
    defaultColumns: ['client', 'source', 'creditType', 'granted', 'available', 'held', 'used', 'expiresAt'],
    listSearchableFields: ['grantKey'],
  },
  defaultSort: '-createdAt',
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: {
    beforeOperation: [decideLot],
    beforeChange: [refuseUndecided],
    afterChange: [emitLotEntries],
    beforeDelete: [refuseDelete],
  },
  fields: [
    { name: 'client', type: 'relationship', relationTo: 'clients', required: true, index: true },
    { name: 'creditType', type: 'text', required: true },
    { name: 'source', type: 'select', required: true, options: [...LOT_SOURCES] },
    { name: 'grantKey', type: 'text', required: true, unique: true },
    wholeNumber('granted', { max: QUANTITY_MAX, defaultValue: 0 }),
    ...BUCKETS.map((bucket) => wholeNumber(bucket, { max: QUANTITY_MAX, defaultValue: 0 })),
    wholeNumber('paid', {
      max: AMOUNT_MAX,
      required: false,
      unit: 'minor units; empty where nothing was paid',
    }),
    { name: 'currency', type: 'text', minLength: 3, maxLength: 3 },
    wholeNumber('owes', { max: QUANTITY_MAX, defaultValue: 0 }),
    instantField('expiresAt', { required: false }),
    { name: 'frozen', type: 'checkbox', defaultValue: false },
    { name: 'evidence', type: 'text', index: true, access: fieldAccessOf('credit-lots', 'evidence') },
    wholeNumber('entries', { max: QUANTITY_MAX, defaultValue: 0 }),
    { name: 'head', type: 'text', admin: { description: 'The last hash, in hex.' } },
  ],
}

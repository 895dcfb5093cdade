import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { hiddenRows } from '@/collections/fields/hiddenRows'
import { ownerFields } from '@/collections/fields/ownerFields'

/** For who has lost their second factor: ten codes, shown once; of each its hash, bound to its owner. */
export const RecoveryCodes: CollectionConfig = {
  slug: 'recovery-codes',
  access: accessOf('recovery-codes'),
  ...hiddenRows,
  fields: [
    ...ownerFields(),
    { name: 'codeHash', type: 'text', required: true, unique: true, hidden: true },
    { name: 'usedAt', type: 'date' },
  ],
}

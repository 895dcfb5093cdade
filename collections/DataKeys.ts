import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { hiddenRows } from '@/collections/fields/hiddenRows'
import { wholeNumber } from '@/collections/fields/wholeNumber'
import { KEY_STATES } from '@/domain/encryption/dataKey'
import { refuseDelete } from '@/hooks/refuseDelete'
import { refuseWrite } from '@/hooks/refuseWrite'

const ID_MAX = 4_294_967_295

/**
 * The keys that seal each person's values, themselves sealed under a key of `ENCRYPTION_KEYS`. Written by the
 * encryption alone; what is left of a destroyed one is a tombstone.
 */
export const DataKeys: CollectionConfig = {
  slug: 'data-keys',
  access: accessOf('data-keys'),
  ...hiddenRows,
  hooks: { beforeChange: [refuseWrite], beforeDelete: [refuseDelete] },
  fields: [
    { ...wholeNumber('kid', { min: 1, max: ID_MAX }), unique: true },
    { name: 'subject', type: 'text', required: true, index: true },
    { name: 'wrapped', type: 'text', hidden: true },
    wholeNumber('kekId', { min: 1, max: ID_MAX, required: false }),
    { name: 'state', type: 'select', required: true, options: [...KEY_STATES] },
  ],
}

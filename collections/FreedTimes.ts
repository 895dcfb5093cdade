import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { instantField } from '@/collections/fields/instantField'
import { refuseWrite } from '@/hooks/refuseWrite'

/**
 * Times of therapists that became free while somebody waited: noted in the transaction that freed them, gone
 * as soon as the worker has offered them.
 */
export const FreedTimes: CollectionConfig = {
  slug: 'freed-times',
  access: accessOf('freed-times'),
  admin: { hidden: true },
  timestamps: false,
  lockDocuments: false,
  hooks: { beforeChange: [refuseWrite] },
  fields: [
    { name: 'therapist', type: 'relationship', relationTo: 'therapists', required: true, index: true },
    instantField('from'),
    instantField('to'),
  ],
}

import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { instantField } from '@/collections/fields/instantField'
import { refuseDelete } from '@/hooks/refuseDelete'
import { refuseWrite } from '@/hooks/refuseWrite'

/**
 * A free time that somebody of the waitlist is told of, when it is their turn; written by the worker
 * alone.
 */
export const WaitlistOffers: CollectionConfig = {
  slug: 'waitlist-offers',
  access: accessOf('waitlist-offers'),
  admin: { hidden: true },
  timestamps: false,
  lockDocuments: false,
  hooks: { beforeChange: [refuseWrite], beforeDelete: [refuseDelete] },
  fields: [
    { name: 'wait', type: 'relationship', relationTo: 'waitlist', required: true, index: true },
    { name: 'therapist', type: 'relationship', relationTo: 'therapists', required: true, index: true },
    instantField('startsAt'),
    instantField('dueAt'),
  ],
}

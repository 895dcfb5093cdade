import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { hiddenRows } from '@/collections/fields/hiddenRows'
import { instantField } from '@/collections/fields/instantField'
import { decideConversation } from '@/hooks/messages/decideConversation'
import { refuseUnasked } from '@/hooks/messages/refuseUnasked'
import { refuseDelete } from '@/hooks/refuseDelete'

/** A client and a therapist who write to each other: one for the two, for good. */
export const Conversations: CollectionConfig = {
  slug: 'conversations',
  access: accessOf('conversations'),
  ...hiddenRows,
  timestamps: false,
  hooks: {
    beforeOperation: [decideConversation],
    beforeChange: [refuseUnasked],
    beforeDelete: [refuseDelete],
  },
  fields: [
    { name: 'client', type: 'relationship', relationTo: 'clients', required: true, index: true },
    { name: 'therapist', type: 'relationship', relationTo: 'therapists', required: true, index: true },
    instantField('startedAt'),
  ],
}

import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { hiddenOf } from '@/collections/access/hiddenOf'
import { instantField } from '@/collections/fields/instantField'
import { WAITING_STATUSES } from '@/domain/scheduling/waiting'
import { refuseDelete } from '@/hooks/refuseDelete'
import { refuseWrite } from '@/hooks/refuseWrite'

/** Who wants to be told when a time becomes free, in the order in which they asked; written by its doors. */
export const Waitlist: CollectionConfig = {
  slug: 'waitlist',
  labels: { singular: 'Wait', plural: 'Waitlist' },
  access: accessOf('waitlist'),
  admin: {
    group: 'Sessions',
    description: 'Who wants to be told of a time that becomes free. It is offered in this order.',
    hidden: hiddenOf('waitlist'),
    useAsTitle: 'joinedAt',
    defaultColumns: ['joinedAt', 'client', 'service', 'therapist', 'from', 'to', 'status'],
    components: { edit: { beforeDocumentControls: ['/src/admin/series/WaitActions#WaitActions'] } },
  },
  defaultSort: 'joinedAt',
  timestamps: false,
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: { beforeChange: [refuseWrite], beforeDelete: [refuseDelete] },
  fields: [
    { name: 'client', type: 'relationship', relationTo: 'clients', required: true, index: true },
    { name: 'service', type: 'relationship', relationTo: 'services', required: true, index: true },
    {
      name: 'therapist',
      type: 'relationship',
      relationTo: 'therapists',
      index: true,
      admin: { description: 'Nobody: whoever gives the service.' },
    },
    instantField('from', { description: 'Sessions that begin from then on,' }),
    instantField('to', { description: 'and before then.' }),
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'waiting',
      options: [...WAITING_STATUSES],
    },
    instantField('joinedAt'),
    instantField('endedAt', { required: false }),
  ],
}

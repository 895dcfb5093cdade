import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { hiddenOf } from '@/collections/access/hiddenOf'
import { factsField } from '@/collections/fields/factsField'
import { instantField } from '@/collections/fields/instantField'
import { TASK_KINDS } from '@/domain/payments/tasks'
import { refuseDelete } from '@/hooks/refuseDelete'
import { refuseWrite } from '@/hooks/refuseWrite'

/** What no rule can decide: staff look at it, do what is right, and settle it. */
export const Tasks: CollectionConfig = {
  slug: 'tasks',
  access: accessOf('tasks'),
  admin: {
    group: 'Money',
    description: 'What no rule could decide and somebody must settle.',
    hidden: hiddenOf('tasks'),
    useAsTitle: 'subject',
    defaultColumns: ['createdAt', 'kind', 'subject', 'facts', 'settledAt', 'by'],
    listSearchableFields: ['subject'],
    components: { edit: { beforeDocumentControls: ['/src/admin/money/TaskActions#TaskActions'] } },
  },
  defaultSort: '-createdAt',
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: { beforeChange: [refuseWrite], beforeDelete: [refuseDelete] },
  fields: [
    { name: 'kind', type: 'select', required: true, options: [...TASK_KINDS] },
    { name: 'subject', type: 'text', required: true, index: true },
    { name: 'client', type: 'relationship', relationTo: 'clients', index: true },
    factsField('facts', { required: true }),
    instantField('settledAt', { required: false }),
    { name: 'by', type: 'text', admin: { description: 'Who settled it.' } },
  ],
}

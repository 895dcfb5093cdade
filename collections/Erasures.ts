import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { hiddenOf } from '@/collections/access/hiddenOf'
import { instantField } from '@/collections/fields/instantField'
import { refuseDelete } from '@/hooks/refuseDelete'
import { refuseWrite } from '@/hooks/refuseWrite'

/**
 * Erasures that were asked for, by the client or for them, and what became of each: taken back, waiting for
 * what is under way, or carried out. Ids and codes only; it outlives whom it erased.
 */
export const Erasures: CollectionConfig = {
  slug: 'erasures',
  access: accessOf('erasures'),
  admin: {
    group: 'People',
    description: 'Who is to be erased and when, and what the law had the practice keep.',
    hidden: hiddenOf('erasures'),
    useAsTitle: 'requestedAt',
    defaultColumns: ['requestedAt', 'client', 'dueAt', 'waitingFor', 'takenBackAt', 'doneAt'],
    components: { edit: { beforeDocumentControls: ['/src/admin/rights/ErasureKept#ErasureKept'] } },
  },
  defaultSort: '-requestedAt',
  timestamps: false,
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: { beforeChange: [refuseWrite], beforeDelete: [refuseDelete] },
  fields: [
    { name: 'client', type: 'relationship', relationTo: 'clients', required: true, index: true },
    { name: 'requestedBy', type: 'text', required: true },
    instantField('requestedAt'),
    instantField('dueAt', { description: 'Until then it can be taken back.' }),
    { name: 'waitingFor', type: 'text', admin: { description: 'What is still under way, as codes.' } },
    instantField('takenBackAt', { required: false }),
    { name: 'takenBackBy', type: 'text' },
    instantField('doneAt', { required: false }),
    instantField('releasedUntil', {
      required: false,
      description: 'Until then the author reads the record again, by an owner’s leave.',
    }),
  ],
}

import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { hiddenOf } from '@/collections/access/hiddenOf'
import { instantField } from '@/collections/fields/instantField'
import { HANDOVER_DECISIONS } from '@/domain/notes/handover'
import { refuseDelete } from '@/hooks/refuseDelete'
import { refuseWrite } from '@/hooks/refuseWrite'

/**
 * That another therapist may read the signed session notes of one: asked by an owner, decided by the client.
 * Written by the two doors of these two, in plain SQL.
 */
export const NoteHandovers: CollectionConfig = {
  slug: 'note-handovers',
  labels: { singular: 'Handover of notes', plural: 'Handovers of notes' },
  access: accessOf('note-handovers'),
  admin: {
    group: 'Practice',
    description: 'Whether a client lets another therapist read the notes of one.',
    hidden: hiddenOf('note-handovers'),
    useAsTitle: 'id',
    defaultColumns: ['askedAt', 'client', 'from', 'to', 'decision', 'decidedAt'],
  },
  defaultSort: '-askedAt',
  timestamps: false,
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: { beforeChange: [refuseWrite], beforeDelete: [refuseDelete] },
  fields: [
    { name: 'client', type: 'relationship', relationTo: 'clients', required: true, index: true },
    { name: 'from', type: 'relationship', relationTo: 'therapists', required: true },
    { name: 'to', type: 'relationship', relationTo: 'therapists', required: true },
    { name: 'askedBy', type: 'relationship', relationTo: 'users', required: true },
    instantField('askedAt'),
    { name: 'decision', type: 'select', options: [...HANDOVER_DECISIONS] },
    instantField('decidedAt', { required: false }),
    // Which wording the client has read and decided on.
    { name: 'wording', type: 'text', required: true },
  ],
}

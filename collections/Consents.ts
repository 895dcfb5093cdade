import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { hiddenOf } from '@/collections/access/hiddenOf'
import { instantField } from '@/collections/fields/instantField'
import { CONSENT_KINDS } from '@/domain/consents/consentDocuments'
import { refuseDelete } from '@/hooks/refuseDelete'
import { refuseWrite } from '@/hooks/refuseWrite'

/** What a client agreed to, in which words, and what they took back. Append only: the newest row holds. */
export const Consents: CollectionConfig = {
  slug: 'consents',
  access: accessOf('consents'),
  admin: {
    group: 'People',
    description: 'What clients agreed to, in which words, and what they took back.',
    hidden: hiddenOf('consents'),
    useAsTitle: 'document',
    defaultColumns: ['at', 'client', 'document', 'version', 'given'],
  },
  defaultSort: '-at',
  timestamps: false,
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: { beforeChange: [refuseWrite], beforeDelete: [refuseDelete] },
  fields: [
    { name: 'client', type: 'relationship', relationTo: 'clients', required: true, index: true },
    { name: 'document', type: 'select', required: true, options: [...CONSENT_KINDS] },
    { name: 'handover', type: 'relationship', relationTo: 'note-handovers', index: true },
    { name: 'version', type: 'text', required: true },
    {
      name: 'locale',
      type: 'text',
      required: true,
      admin: { description: 'In which language it was read.' },
    },
    { name: 'hash', type: 'text', required: true, admin: { description: 'SHA-256 of the words.' } },
    { name: 'given', type: 'checkbox', required: true, admin: { description: 'Or taken back.' } },
    { name: 'actor', type: 'text', required: true },
    instantField('at'),
  ],
}

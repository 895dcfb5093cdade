import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { hiddenOf } from '@/collections/access/hiddenOf'
import { factsField } from '@/collections/fields/factsField'
import { instantField } from '@/collections/fields/instantField'
import { refuseDelete } from '@/hooks/refuseDelete'
import { refuseWrite } from '@/hooks/refuseWrite'

/** Who did what to whom, when. Append only; ids, codes and numbers, no words about a person. */
export const AuditEvents: CollectionConfig = {
  slug: 'audit-events',
  labels: { singular: 'Audit event', plural: 'Audit log' },
  access: accessOf('audit-events'),
  admin: {
    group: 'Practice',
    description: 'Who did what to whom, when.',
    hidden: hiddenOf('audit-events'),
    useAsTitle: 'action',
    defaultColumns: ['at', 'action', 'actor', 'subject', 'facts'],
    listSearchableFields: ['action', 'actor', 'subject'],
    components: { views: { list: { Component: '/src/admin/audit/AuditView#AuditView' } } },
  },
  defaultSort: '-at',
  timestamps: false,
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: { beforeChange: [refuseWrite], beforeDelete: [refuseDelete] },
  fields: [
    { name: 'action', type: 'text', required: true, index: true },
    { name: 'actor', type: 'text', required: true, index: true },
    { name: 'subject', type: 'text', index: true },
    { name: 'ipPrefix', type: 'text', admin: { description: 'From where, as far as the edge can tell.' } },
    factsField('facts', { required: true }),
    instantField('at', { index: true }),
    // The chain: filled in once, by the database alone (docs/decisions/0014).
    { name: 'position', type: 'number', admin: { hidden: true } },
    { name: 'previous', type: 'text', hidden: true },
    { name: 'hash', type: 'text', hidden: true },
  ],
}

import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { fieldAccessOf } from '@/collections/access/fieldAccessOf'
import { hiddenOf } from '@/collections/access/hiddenOf'
import { instantField } from '@/collections/fields/instantField'
import { wholeNumber } from '@/collections/fields/wholeNumber'
import { CHANNELS, NOTICE_STATUSES } from '@/domain/notifications/notice'
import { refuseDelete } from '@/hooks/refuseDelete'
import { refuseWrite } from '@/hooks/refuseWrite'

/**
 * What people should be told, and what became of it. Planned in the transaction of its cause, sent by the
 * worker; no operation of Payload writes it. The key is made by the database of the columns it names.
 */
export const NotificationEvents: CollectionConfig = {
  slug: 'notification-events',
  labels: { singular: 'Notice', plural: 'Notices' },
  access: accessOf('notification-events'),
  admin: {
    group: 'Sessions',
    description: 'What clients and the practice are told, and what became of it. Ids and codes, no words.',
    hidden: hiddenOf('notification-events'),
    useAsTitle: 'kind',
    defaultColumns: ['kind', 'status', 'recipient', 'dueAt', 'sentAt', 'attempts', 'lastError'],
    listSearchableFields: ['kind', 'recipient', 'subject'],
    components: {
      edit: { beforeDocumentControls: ['/src/admin/notices/NoticeActions#NoticeActions'] },
    },
  },
  // By time of planning: ids rise with it, and no index more is kept for it.
  defaultSort: '-id',
  timestamps: false,
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: { beforeChange: [refuseWrite], beforeDelete: [refuseDelete] },
  fields: [
    {
      name: 'kind',
      type: 'text',
      required: true,
      admin: { components: { Cell: '/src/admin/notices/NoticeKindCell#NoticeKindCell' } },
    },
    { name: 'status', type: 'select', required: true, options: [...NOTICE_STATUSES] },
    {
      name: 'recipient',
      type: 'text',
      required: true,
      admin: {
        description: 'Whom: client or user by id, never an address.',
        components: { Cell: '/src/admin/notices/RecipientCell#RecipientCell' },
      },
    },
    { name: 'channel', type: 'select', required: true, options: [...CHANNELS] },
    {
      name: 'subject',
      type: 'text',
      required: true,
      admin: {
        description: 'What it is about: the id of the session, lot, payment, link, account or conversation.',
      },
    },
    { name: 'booking', type: 'relationship', relationTo: 'bookings', index: true },
    wholeNumber('sequence', { max: 1_000_000 }),
    instantField('dueAt'),
    instantField('nextAttemptAt', { description: 'When the worker looks at it next.' }),
    wholeNumber('attempts', { max: 1_000, defaultValue: 0 }),
    { name: 'lastError', type: 'text', admin: { description: 'Why it was not sent, or not yet: a code.' } },
    instantField('sentAt', { required: false }),
    instantField('plannedAt'),
    instantField('leaseUntil', { required: false }),
    { name: 'dedupeKey', type: 'text', required: true, unique: true },
    {
      name: 'claimToken',
      type: 'text',
      hidden: true,
      access: fieldAccessOf('notification-events', 'claimToken'),
    },
  ],
}

import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { fieldAccessOf } from '@/collections/access/fieldAccessOf'
import { hiddenOf } from '@/collections/access/hiddenOf'
import { instantField } from '@/collections/fields/instantField'
import { sealedText } from '@/collections/fields/sealedText'
import { wholeNumber } from '@/collections/fields/wholeNumber'
import { NOTE_FORMATS, NOTE_KINDS } from '@/domain/notes/note'
import { lockDocument } from '@/hooks/lockDocument'
import { decideNote } from '@/hooks/notes/decideNote'
import { recordNote } from '@/hooks/notes/recordNote'
import { refuseSigned } from '@/hooks/notes/refuseSigned'
import { refuseUnasked } from '@/hooks/notes/refuseUnasked'

const record = { of: 'record', by: 'client' } as const
const client = { of: 'client', by: 'client' } as const
const LENGTH_MAX = 60_000
/** What the page of a note says itself; lists still have it as a column. */
const ON_THE_DESK = { hidden: true }

/**
 * What a therapist writes about a client. Unsigned it is `draft`, sealed under the client's key; signing
 * moves it to `body`, under the key of their record, and locks the row in the database. Doors alone
 * write it.
 */
export const Notes: CollectionConfig = {
  slug: 'notes',
  access: accessOf('notes'),
  admin: {
    group: 'Sessions',
    description: 'Your own notes. Signed ones stay as they are; what is to be added goes into an amendment.',
    hidden: hiddenOf('notes'),
    useAsTitle: 'kind',
    defaultColumns: ['createdAt', 'client', 'booking', 'kind', 'format', 'signedAt'],
    listSearchableFields: ['kind', 'format'],
  },
  defaultSort: '-createdAt',
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: {
    beforeOperation: [lockDocument, decideNote],
    beforeChange: [refuseUnasked],
    afterChange: [recordNote],
    beforeDelete: [refuseSigned],
  },
  fields: [
    {
      name: 'desk',
      type: 'ui',
      admin: { disableListColumn: true, components: { Field: '/src/admin/notes/NoteDesk#NoteDesk' } },
    },
    {
      name: 'therapist',
      type: 'relationship',
      relationTo: 'therapists',
      required: true,
      index: true,
      admin: ON_THE_DESK,
    },
    { name: 'client', type: 'relationship', relationTo: 'clients', required: true, index: true },
    { name: 'booking', type: 'relationship', relationTo: 'bookings', index: true },
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'session',
      options: [...NOTE_KINDS],
      admin: ON_THE_DESK,
    },
    { name: 'format', type: 'select', required: true, options: [...NOTE_FORMATS], admin: ON_THE_DESK },
    wholeNumber('revision', { max: 10_000_000, defaultValue: 0, ...ON_THE_DESK }),
    instantField('signedAt', { required: false, ...ON_THE_DESK }),
    {
      name: 'amends',
      type: 'relationship',
      relationTo: 'notes',
      index: true,
      admin: { condition: ({ amends }) => Boolean(amends) },
    },
    {
      name: 'handedTo',
      type: 'relationship',
      relationTo: 'therapists',
      index: true,
      admin: {
        description: 'Who reads it too, with the consent of the client.',
        condition: ({ handedTo }) => Boolean(handedTo),
      },
    },
    ...sealedText('reason', { subject: record, maxLength: 500, access: fieldAccessOf('notes', 'reason') }),
    ...sealedText('draft', {
      subject: client,
      maxLength: LENGTH_MAX,
      access: fieldAccessOf('notes', 'draft'),
    }),
    ...sealedText('body', { subject: record, maxLength: LENGTH_MAX, access: fieldAccessOf('notes', 'body') }),
  ],
}

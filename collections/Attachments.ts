import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { fieldAccessOf } from '@/collections/access/fieldAccessOf'
import { hiddenRows } from '@/collections/fields/hiddenRows'
import { sealedText } from '@/collections/fields/sealedText'
import { wholeNumber } from '@/collections/fields/wholeNumber'
import { FILE_TYPES, FILES_BYTES_MAX, FILES_MAX, NAME_MAX } from '@/domain/messages/attachment'
import { refuseDelete } from '@/hooks/refuseDelete'
import { refuseWrite } from '@/hooks/refuseWrite'

/**
 * A file that was sent with a message: what it is, and its name, sealed under the client's key. Written with
 * its message and never after; what it holds stands in pieces of their own (docs/decisions/0020).
 */
export const Attachments: CollectionConfig = {
  slug: 'attachments',
  access: accessOf('attachments'),
  ...hiddenRows,
  timestamps: false,
  hooks: { beforeChange: [refuseWrite], beforeDelete: [refuseDelete] },
  fields: [
    { name: 'message', type: 'relationship', relationTo: 'messages', required: true },
    { name: 'conversation', type: 'relationship', relationTo: 'conversations', required: true },
    { name: 'client', type: 'relationship', relationTo: 'clients', required: true, index: true },
    wholeNumber('number', { min: 1, max: FILES_MAX }),
    ...sealedText('name', {
      subject: { of: 'client', by: 'client' },
      type: 'text',
      maxLength: NAME_MAX,
      required: true,
      access: fieldAccessOf('attachments', 'name'),
    }),
    { name: 'type', type: 'select', required: true, options: Object.keys(FILE_TYPES) },
    wholeNumber('bytes', { min: 1, max: FILES_BYTES_MAX }),
  ],
}

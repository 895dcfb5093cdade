import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { fieldAccessOf } from '@/collections/access/fieldAccessOf'
import { hiddenRows } from '@/collections/fields/hiddenRows'
import { sealedText } from '@/collections/fields/sealedText'
import { wholeNumber } from '@/collections/fields/wholeNumber'
import { FILES_BYTES_MAX } from '@/domain/messages/attachment'
import { PART_BYTES } from '@/domain/messages/filePart'
import { refuseDelete } from '@/hooks/refuseDelete'
import { refuseWrite } from '@/hooks/refuseWrite'

/** A piece of a file, sealed under the client's key as bytes; read by the file's own door alone. */
export const AttachmentParts: CollectionConfig = {
  slug: 'attachment-parts',
  access: accessOf('attachment-parts'),
  ...hiddenRows,
  timestamps: false,
  hooks: { beforeChange: [refuseWrite], beforeDelete: [refuseDelete] },
  fields: [
    { name: 'attachment', type: 'relationship', relationTo: 'attachments', required: true },
    { name: 'client', type: 'relationship', relationTo: 'clients', required: true, index: true },
    wholeNumber('number', { min: 1, max: FILES_BYTES_MAX / PART_BYTES }),
    ...sealedText('content', {
      subject: { of: 'client', by: 'client' },
      maxLength: PART_BYTES,
      required: true,
      access: fieldAccessOf('attachment-parts', 'content'),
    }),
  ],
}

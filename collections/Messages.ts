import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { fieldAccessOf } from '@/collections/access/fieldAccessOf'
import { hiddenRows } from '@/collections/fields/hiddenRows'
import { instantField } from '@/collections/fields/instantField'
import { sealedText } from '@/collections/fields/sealedText'
import { MESSAGE_MAX } from '@/contracts/messages'
import { attachFiles } from '@/hooks/messages/attachFiles'
import { decideMessage } from '@/hooks/messages/decideMessage'
import { queueMessageNotice } from '@/hooks/messages/queueMessageNotice'
import { refuseUnasked } from '@/hooks/messages/refuseUnasked'
import { refuseDelete } from '@/hooks/refuseDelete'

/**
 * What one party of a conversation wrote to the other, sealed under the client's key. Nothing of it changes
 * but when it was read. Its place in the order in which messages came to stand is kept by the database.
 */
export const Messages: CollectionConfig = {
  slug: 'messages',
  access: accessOf('messages'),
  ...hiddenRows,
  timestamps: false,
  defaultSort: '-at',
  hooks: {
    beforeOperation: [decideMessage],
    beforeChange: [attachFiles, refuseUnasked],
    afterChange: [queueMessageNotice],
    beforeDelete: [refuseDelete],
  },
  fields: [
    { name: 'conversation', type: 'relationship', relationTo: 'conversations', required: true },
    { name: 'client', type: 'relationship', relationTo: 'clients', required: true, index: true },
    { name: 'sender', type: 'text', required: true },
    ...sealedText('body', {
      subject: { of: 'client', by: 'client' },
      maxLength: MESSAGE_MAX,
      required: true,
      access: fieldAccessOf('messages', 'body'),
    }),
    { name: 'attemptId', type: 'text', required: true, access: fieldAccessOf('messages', 'attemptId') },
    instantField('at'),
    instantField('readAt', { required: false }),
  ],
}

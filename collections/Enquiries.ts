import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { fieldAccessOf } from '@/collections/access/fieldAccessOf'
import { hiddenOf } from '@/collections/access/hiddenOf'
import { instantField } from '@/collections/fields/instantField'
import { sealedText } from '@/collections/fields/sealedText'
import { ENQUIRY_STATES } from '@/domain/site/enquiry'
import { lockDocument } from '@/hooks/lockDocument'
import { recordChange } from '@/hooks/recordChange'
import { refuseDelete } from '@/hooks/refuseDelete'

const subject = { of: 'enquiry', by: 'id' } as const
const of = (name: string) => fieldAccessOf('enquiries', name)

/** What somebody wrote to the practice from its public site, before being anybody's client. */
export const Enquiries: CollectionConfig = {
  slug: 'enquiries',
  access: accessOf('enquiries'),
  admin: {
    group: 'People',
    description: 'What people wrote from the public site. Answer by mail, then note it here.',
    hidden: hiddenOf('enquiries'),
    useAsTitle: 'receivedAt',
    defaultColumns: ['receivedAt', 'name', 'status', 'locale'],
    listSearchableFields: ['status'],
    components: { edit: { beforeDocumentControls: ['/src/admin/enquiries/EnquiryActions#EnquiryActions'] } },
  },
  defaultSort: '-receivedAt',
  timestamps: false,
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: {
    beforeOperation: [lockDocument],
    afterChange: [recordChange('enquiry')],
    beforeDelete: [refuseDelete],
  },
  fields: [
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'new',
      options: [...ENQUIRY_STATES],
      admin: { position: 'sidebar' },
    },
    { ...instantField('receivedAt', { index: true }), access: of('receivedAt') },
    ...sealedText('name', { subject, type: 'text', maxLength: 120, required: true, access: of('name') }),
    ...sealedText('email', { subject, type: 'text', maxLength: 254, required: true, access: of('email') }),
    ...sealedText('message', { subject, maxLength: 4000, required: true, access: of('message') }),
    { name: 'locale', type: 'select', required: true, options: ['en', 'de'], access: of('locale') },
  ],
}

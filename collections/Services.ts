import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { fieldAccessOf } from '@/collections/access/fieldAccessOf'
import { hiddenOf } from '@/collections/access/hiddenOf'
import { creditTypeField } from '@/collections/fields/creditTypeField'
import { slugField } from '@/collections/fields/slugField'
import { wholeNumber } from '@/collections/fields/wholeNumber'
import { lockDocument } from '@/hooks/lockDocument'
import { recordChange } from '@/hooks/recordChange'

/** What can be booked: how long it is and how many credits of which type it takes. */
export const Services: CollectionConfig = {
  slug: 'services',
  access: accessOf('services'),
  admin: {
    group: 'Practice',
    description: 'What can be booked, how long it is and how many credits it takes.',
    hidden: hiddenOf('services'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'minutes', 'credits', 'modality', 'published'],
  },
  defaultSort: 'name',
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: { beforeOperation: [lockDocument], afterChange: [recordChange('service')] },
  fields: [
    { name: 'name', type: 'text', required: true, localized: true, maxLength: 120 },
    slugField(),
    { name: 'description', type: 'textarea', localized: true, maxLength: 1000 },
    wholeNumber('minutes', { min: 5, max: 480, defaultValue: 50 }),
    wholeNumber('credits', { max: 20, defaultValue: 1 }),
    creditTypeField(),
    {
      name: 'modality',
      type: 'select',
      required: true,
      defaultValue: 'video',
      options: [
        { label: 'Video', value: 'video' },
        { label: 'In person', value: 'in_person' },
        { label: 'Telephone', value: 'telephone' },
      ],
    },
    { name: 'address', type: 'textarea', maxLength: 400, access: fieldAccessOf('services', 'address') },
    { name: 'published', type: 'checkbox', defaultValue: true },
  ],
}

import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { drafted } from '@/collections/drafted'
import { addressField } from '@/collections/fields/addressField'
import { pictureFields } from '@/collections/fields/pictureFields'
import { proseField } from '@/collections/fields/proseField'
import { publishAtField } from '@/collections/fields/publishAtField'

/** A piece of the journal. */
export const Posts: CollectionConfig = {
  slug: 'posts',
  ...drafted('posts', { description: 'The journal: what the practice writes for everybody.' }),
  access: accessOf('posts'),
  defaultSort: '-writtenAt',
  fields: [
    { name: 'title', type: 'text', required: true, localized: true, maxLength: 120 },
    addressField(),
    publishAtField(),
    {
      name: 'author',
      type: 'relationship',
      relationTo: 'therapists',
      admin: { position: 'sidebar', allowCreate: false, allowEdit: false },
    },
    {
      name: 'writtenAt',
      type: 'date',
      required: true,
      index: true,
      admin: { position: 'sidebar', date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMM yyyy' } },
    },
    { name: 'lead', type: 'textarea', required: true, localized: true, maxLength: 400 },
    ...pictureFields(),
    { ...proseField('text'), required: true, localized: true },
  ],
}

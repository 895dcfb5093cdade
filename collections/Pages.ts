import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { blocks } from '@/collections/blocks/blocks'
import { drafted } from '@/collections/drafted'
import { addressField } from '@/collections/fields/addressField'
import { publishAtField } from '@/collections/fields/publishAtField'

/** A page of the public site, built from blocks; the one whose slug is `home` stands at `/`. */
export const Pages: CollectionConfig = {
  slug: 'pages',
  ...drafted('pages', {
    description: 'The pages of the public site. The one with the address “home” is the first.',
  }),
  access: accessOf('pages'),
  defaultSort: 'slug',
  fields: [
    { name: 'title', type: 'text', required: true, localized: true, maxLength: 120 },
    addressField(),
    publishAtField(),
    // Each language has blocks of its own: a page may say less in one of them, and in another order.
    {
      name: 'layout',
      type: 'blocks',
      label: 'Blocks',
      labels: { singular: 'Block', plural: 'Blocks' },
      localized: true,
      required: true,
      minRows: 1,
      maxRows: 40,
      blocks,
    },
  ],
}

import type { TextField } from 'payload'
import { slugField } from '@/collections/fields/slugField'
import { RESERVED_SLUGS } from '@/domain/site/addresses'

/** What comes last in the address of a page or a post. */
export function addressField(): TextField {
  return {
    ...slugField({ reserved: RESERVED_SLUGS }),
    label: 'Address',
    admin: {
      position: 'sidebar',
      placeholder: 'our-rooms',
      description:
        'What comes last in the address: lower-case letters, digits, hyphens. Once published, an old one leads on to the new one.',
    },
  }
}

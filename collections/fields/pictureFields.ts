import type { Field } from 'payload'
import { DRAWINGS } from '@/domain/site/drawings'

/** What a block shows beside its words: one of our own drawings, or a picture of the library. */
export function pictureFields(): Field[] {
  return [
    {
      type: 'row',
      fields: [
        {
          name: 'drawing',
          type: 'select',
          options: [...DRAWINGS],
          admin: { width: '50%', description: 'One of our own drawings; it follows light and dark.' },
        },
        {
          name: 'picture',
          type: 'upload',
          relationTo: 'media',
          admin: { width: '50%', description: 'Shown instead of the drawing.' },
        },
      ],
    },
  ]
}

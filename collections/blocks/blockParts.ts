import type { Block, Field } from 'payload'

/** The heading of a block, where it may go without. */
export const title: Field = { name: 'title', type: 'text', maxLength: 120 }
/** The heading of a block. */
export const neededTitle: Field = { ...title, required: true } as Field
/** What a block says below its heading. */
export const lead: Field = { name: 'lead', type: 'textarea', maxLength: 400 }
/** On which side of the words a picture stands. */
export const side: Field = {
  name: 'side',
  type: 'select',
  defaultValue: 'right',
  options: ['left', 'right'],
  admin: { description: 'Where the picture stands on a wide screen.' },
}

/** Rows of words. */
export const words = (name: string, fields: Field[], maxRows: number): Field => ({
  name,
  type: 'array',
  minRows: 1,
  maxRows,
  fields,
})

/** A block by its name in the sources and in the panel. */
export const block = (slug: string, singular: string, fields: Field[]): Block => ({
  slug,
  labels: { singular, plural: singular },
  interfaceName: `${slug[0]?.toUpperCase()}${slug.slice(1)}Block`,
  admin: { disableBlockName: true },
  fields,
})

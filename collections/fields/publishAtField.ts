import type { Field } from 'payload'

/** When what is saved as a draft becomes what everybody reads: the worker publishes it then. */
export function publishAtField(): Field {
  return {
    name: 'publishAt',
    type: 'date',
    index: true,
    admin: {
      position: 'sidebar',
      description: 'Save as a draft: what was saved last is published by itself at this time.',
      date: { pickerAppearance: 'dayAndTime', displayFormat: 'EEE d MMM yyyy, HH:mm OOO' },
    },
  }
}

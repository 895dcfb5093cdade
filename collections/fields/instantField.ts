import type { DateField } from 'payload'

type More = { required?: boolean; index?: boolean; description?: string }

/** A point in time; lists show it by the practice's clock, with its zone. */
export function instantField(name: string, { required = true, index, description }: More = {}): DateField {
  return {
    name,
    type: 'date',
    required,
    ...(index ? { index } : {}),
    admin: {
      description,
      date: { pickerAppearance: 'dayAndTime' },
      components: { Cell: '/src/admin/panel/InstantCell#InstantCell' },
    },
  }
}

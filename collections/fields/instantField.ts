import type { DateField } from 'payload'

type More = { required?: boolean; index?: boolean; description?: string; hidden?: boolean }

/** A point in time; lists show it by the practice's clock, with its zone. */
export function instantField(
  name: string,
  { required = true, index, description, hidden }: More = {},
): DateField {
  return {
    name,
    type: 'date',
    required,
    ...(index ? { index } : {}),
    admin: {
      description,
      hidden,
      // With its distance from UTC: the picker follows the clock of the browser, wherever that stands.
      date: { pickerAppearance: 'dayAndTime', displayFormat: 'EEE d MMM yyyy, HH:mm OOO' },
      components: { Cell: '/src/admin/panel/InstantCell#InstantCell' },
    },
  }
}

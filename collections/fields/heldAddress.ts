import type { Field } from 'payload'
import { fieldAccessOf } from '@/collections/access/fieldAccessOf'

/** What most accounts have none of is shown by those that have one. */
const isThere = (name: string) => (data: Record<string, unknown>) => Boolean(data?.[name])

/**
 * Where an account was told that its address was changed, and until when no mailed link opens it. The
 * database alone writes them, with the address.
 */
export function heldAddress(slug: 'clients' | 'users'): Field[] {
  return [
    {
      name: 'formerEmail',
      type: 'text',
      maxLength: 254,
      access: fieldAccessOf(slug, 'formerEmail'),
      admin: {
        readOnly: true,
        condition: isThere('formerEmail'),
        description: 'The address before the last change; that one was told of it.',
      },
    },
    {
      name: 'addressHeldUntil',
      type: 'date',
      access: fieldAccessOf(slug, 'addressHeldUntil'),
      admin: {
        readOnly: true,
        condition: isThere('addressHeldUntil'),
        description: 'Until then no link by mail sets a password: the address was changed.',
        date: { pickerAppearance: 'dayAndTime' },
      },
    },
  ]
}

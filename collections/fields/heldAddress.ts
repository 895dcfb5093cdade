import type { Field } from 'payload'
import { fieldAccessOf } from '@/collections/access/fieldAccessOf'

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
      admin: { readOnly: true, description: 'The address before the last change; that one was told of it.' },
    },
    {
      name: 'addressHeldUntil',
      type: 'date',
      access: fieldAccessOf(slug, 'addressHeldUntil'),
      admin: {
        readOnly: true,
        description: 'Until then no link by mail sets a password: the address was changed.',
        date: { pickerAppearance: 'dayAndTime' },
      },
    },
  ]
}

import type { Field } from 'payload'

/** Whose row it is: a user's or a client's, one of the two (the database keeps that it is one). */
export function ownerFields(): Field[] {
  return [
    { name: 'user', type: 'relationship', relationTo: 'users', index: true },
    { name: 'client', type: 'relationship', relationTo: 'clients', index: true },
  ]
}

import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { CREDENTIAL_KINDS } from '@/domain/identity/credentials'

/** What proves a person, apart from the identity row: a profile update can never touch a password. */
export const Credentials: CollectionConfig = {
  slug: 'credentials',
  access: accessOf('credentials'),
  admin: { hidden: true },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    { name: 'user', type: 'relationship', relationTo: 'users', index: true },
    { name: 'client', type: 'relationship', relationTo: 'clients', index: true },
    {
      name: 'kind',
      type: 'select',
      options: [...CREDENTIAL_KINDS],
      required: true,
      defaultValue: 'password',
    },
    { name: 'hash', type: 'text', required: true, hidden: true },
    { name: 'changedAt', type: 'date', required: true },
  ],
}

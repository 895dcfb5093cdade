import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { hiddenRows } from '@/collections/fields/hiddenRows'
import { ownerFields } from '@/collections/fields/ownerFields'
import { CREDENTIAL_KINDS } from '@/domain/identity/credentials'

/** What proves a person, apart from the identity row: a profile update can never touch a password. */
export const Credentials: CollectionConfig = {
  slug: 'credentials',
  access: accessOf('credentials'),
  ...hiddenRows,
  fields: [
    ...ownerFields(),
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

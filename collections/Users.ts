import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { fieldAccessOf } from '@/collections/access/fieldAccessOf'
import { heldAddress } from '@/collections/fields/heldAddress'
import { oneLine } from '@/collections/fields/oneLine'
import { userNotices } from '@/collections/fields/userNotices'
import { asEmail } from '@/domain/identity/asEmail'
import { hasRole, USER_ROLES } from '@/domain/identity/roles'
import { lockDocument } from '@/hooks/lockDocument'
import { endSessionsOfUser } from '@/hooks/users/endSessionsOfUser'
import { keepAnOwner } from '@/hooks/users/keepAnOwner'
import { recordRoleChange } from '@/hooks/users/recordRoleChange'
import { refuseSecrets } from '@/hooks/users/refuseSecrets'
import { refuseStaleAddress } from '@/hooks/users/refuseStaleAddress'
import { sendSetupLink } from '@/hooks/users/sendSetupLink'
import { sessionStrategy } from '@/server/sessionStrategy'

/** The staff side: owner, staff, therapists, editors. Identity only; passwords live in `credentials`. */
export const Users: CollectionConfig = {
  slug: 'users',
  access: accessOf('users'),
  auth: {
    disableLocalStrategy: true,
    strategies: [sessionStrategy('users')],
    removeTokenFromResponses: true,
    cookies: { secure: true, sameSite: 'Lax' },
  },
  admin: {
    group: 'People',
    description:
      'Owner, staff, therapists and editors. Whoever is made here gets a mail to choose a password.',
    listSearchableFields: ['name', 'email'],
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'roles', 'disabled'],
    hidden: ({ user }) => !hasRole(user, 'owner'),
  },
  defaultSort: 'name',
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: {
    beforeOperation: [refuseSecrets, lockDocument],
    beforeChange: [refuseStaleAddress, keepAnOwner],
    afterChange: [endSessionsOfUser, recordRoleChange, sendSetupLink],
  },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 120, hooks: { beforeValidate: [oneLine] } },
    {
      name: 'email',
      type: 'text',
      required: true,
      unique: true,
      maxLength: 254,
      access: fieldAccessOf('users', 'email'),
      hooks: { beforeValidate: [({ value }) => asEmail(value) ?? value] },
      validate: (value: unknown) =>
        asEmail(value) !== null || 'Enter an e-mail address, like name@example.org.',
    },
    ...heldAddress('users'),
    {
      name: 'roles',
      type: 'select',
      hasMany: true,
      required: true,
      options: [...USER_ROLES],
      access: fieldAccessOf('users', 'roles'),
    },
    {
      name: 'disabled',
      type: 'checkbox',
      defaultValue: false,
      access: fieldAccessOf('users', 'disabled'),
      admin: { description: 'A disabled person is signed out at once and cannot sign in.' },
    },
    {
      name: 'secondFactor',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: { Field: '/src/admin/identity/AccountFactor#AccountFactor' },
      },
    },
    userNotices(),
  ],
}

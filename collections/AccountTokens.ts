import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { hiddenRows } from '@/collections/fields/hiddenRows'
import { ownerFields } from '@/collections/fields/ownerFields'
import { TOKEN_PURPOSES } from '@/domain/identity/credentials'

/** One row for each one-time link sent by mail; hashed, single use, short-lived. */
export const AccountTokens: CollectionConfig = {
  slug: 'account-tokens',
  access: accessOf('account-tokens'),
  ...hiddenRows,
  fields: [
    ...ownerFields(),
    { name: 'purpose', type: 'select', options: [...TOKEN_PURPOSES], required: true },
    { name: 'tokenHash', type: 'text', required: true, unique: true, hidden: true },
    // The password chosen at sign-up; it becomes the credential when this very link proves the address.
    { name: 'pendingHash', type: 'text', hidden: true },
    // Where whoever signed up was on the way to: their link leads back there, in any browser.
    { name: 'next', type: 'text', hidden: true },
    { name: 'expiresAt', type: 'date', required: true },
    { name: 'usedAt', type: 'date' },
  ],
}

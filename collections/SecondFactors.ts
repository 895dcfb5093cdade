import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { hiddenRows } from '@/collections/fields/hiddenRows'
import { ownerFields } from '@/collections/fields/ownerFields'
import { sealedText } from '@/collections/fields/sealedText'
import { FACTOR_KINDS } from '@/domain/identity/secondFactor'

/** What proves a person beside their password (docs/decisions/0025): a row for each app or passkey. */
export const SecondFactors: CollectionConfig = {
  slug: 'second-factors',
  access: accessOf('second-factors'),
  ...hiddenRows,
  fields: [
    ...ownerFields(),
    { name: 'kind', type: 'select', options: [...FACTOR_KINDS], required: true },
    { name: 'name', type: 'text', maxLength: 60 },
    // Of codes: what they are made of, and the last half minute whose code was used.
    ...sealedText('secret', { subject: 'owner', maxLength: 64 }),
    { name: 'lastStep', type: 'number', hidden: true },
    // Of a passkey: its id, its public key (both base64url), and how often it says it was used.
    { name: 'credentialId', type: 'text', unique: true, hidden: true },
    { name: 'publicKey', type: 'text', hidden: true },
    { name: 'signCount', type: 'number', hidden: true },
    // Until codes are confirmed they prove nothing; meanwhile only the session that began shows them.
    { name: 'begunIn', type: 'text', hidden: true },
    { name: 'confirmedAt', type: 'date' },
    { name: 'lastUsedAt', type: 'date' },
  ],
}

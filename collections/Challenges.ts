import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { hiddenRows } from '@/collections/fields/hiddenRows'
import { ownerFields } from '@/collections/fields/ownerFields'
import { CHALLENGE_PURPOSES } from '@/domain/identity/secondFactor'

/** What waits minutes for its answer, once: a sign-in for its second step, a passkey for its signature. */
export const Challenges: CollectionConfig = {
  slug: 'challenges',
  access: accessOf('challenges'),
  ...hiddenRows,
  fields: [
    ...ownerFields(),
    { name: 'purpose', type: 'select', options: [...CHALLENGE_PURPOSES], required: true },
    { name: 'tokenHash', type: 'text', required: true, unique: true, hidden: true },
    // The session that asked for it, where there is one: nobody else answers it.
    { name: 'session', type: 'text', hidden: true },
    { name: 'expiresAt', type: 'date', required: true },
    { name: 'usedAt', type: 'date' },
  ],
}

import type { PayloadRequest } from 'payload'
import { ruleOf, type Slug } from '@/collections/access/matrix'
import { rolesOf } from '@/collections/access/rolesOf'

/**
 * Hides `slug` from the panel of whoever reads nothing of it; from editors all that is not theirs to write,
 * and what they write from whoever may only read it.
 */
export function hiddenOf(slug: Slug): ({ user }: { user: unknown }) => boolean {
  const { read, update } = ruleOf(slug)
  const isContent = update.editor === 'all'
  return ({ user }) =>
    !rolesOf(user as PayloadRequest['user']).some((role) =>
      isContent || role === 'editor' ? update[role] : read[role],
    )
}

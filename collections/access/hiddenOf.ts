import type { PayloadRequest } from 'payload'
import { ruleOf, type Slug } from '@/collections/access/matrix'
import { rolesOf } from '@/collections/access/rolesOf'

/** Hides `slug` from the panel of whoever reads nothing of it. */
export function hiddenOf(slug: Slug): ({ user }: { user: unknown }) => boolean {
  const { read } = ruleOf(slug)
  return ({ user }) => !rolesOf(user as PayloadRequest['user']).some((role) => read[role])
}

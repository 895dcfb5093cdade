import type { FieldAccess } from 'payload'
import { type Role, ruleOf, type Slug } from '@/collections/access/matrix'
import { rolesOf } from '@/collections/access/rolesOf'

/** Payload's access functions of one field that the matrix narrows. Creating counts as writing. */
export function fieldAccessOf(
  slug: Slug,
  field: string,
): { read: FieldAccess; create: FieldAccess; update: FieldAccess } {
  const rule = ruleOf(slug).fields?.[field]
  if (!rule) throw new Error(`the access matrix has no row for ${slug}.${field}`)
  return {
    read: rule.read ? anyOf(rule.read) : () => true,
    create: anyOf(rule.create ?? rule.update),
    update: anyOf(rule.update),
  }
}

function anyOf(roles: readonly Role[]): FieldAccess {
  return ({ req }) => rolesOf(req.user).some((role) => roles.includes(role))
}

import type { PayloadRequest } from 'payload'
import { ROLES, type Role } from '@/collections/access/matrix'

/** @returns the roles of whoever asks; a client session is never worth a staff role, and the reverse. */
export function rolesOf(user: PayloadRequest['user']): Role[] {
  if (!user) return ['visitor']
  if (user.collection === 'clients') return ['client']
  const held: readonly unknown[] = 'roles' in user && Array.isArray(user.roles) ? user.roles : []
  return ROLES.filter((role) => role !== 'visitor' && role !== 'client' && held.includes(role))
}

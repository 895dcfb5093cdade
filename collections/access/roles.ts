import type { Access, PayloadRequest } from 'payload'
import { rolesOf } from '@/collections/access/rolesOf'

export const nobody: Access = () => false

/** Whether this is somebody of the practice's own side. */
export function isStaff(user: PayloadRequest['user']): boolean {
  return rolesOf(user).some((role) => role !== 'visitor' && role !== 'client')
}

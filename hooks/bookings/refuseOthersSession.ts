import type { PayloadRequest } from 'payload'
import { DomainError } from '@/domain/errors'
import { hasRole } from '@/domain/identity/roles'
import { rowsOf, type SqlRunner, sql } from '@/server/sql'

/**
 * A therapist ends and moves own sessions alone. The door has looked; by now, under its lock, the session
 * may have been handed over. @throws DomainError not_found
 */
export async function refuseOthersSession(
  tx: SqlRunner,
  user: PayloadRequest['user'],
  therapist: string,
): Promise<void> {
  if (user?.collection !== 'users' || hasRole(user, 'owner', 'staff')) return
  const own = sql`select 1 from therapists where id = ${therapist}::uuid and user_id = ${String(user.id)}::uuid`
  if ((await rowsOf(tx, own)).length === 0) throw new DomainError('not_found', 'There is no such session.')
}

import type { CollectionBeforeChangeHook } from 'payload'
import { DomainError } from '@/domain/errors'
import { rowsOf, sql, transactionOf } from '@/server/sql'

type Standing = { roles?: string[] | null; disabled?: boolean | null }

/**
 * The last owner who can sign in neither lays the role down nor is disabled: nobody could make another over
 * the web. The database promises the same (`users_keep_an_owner`).
 * @throws DomainError invalid_input beside the field
 */
export const keepAnOwner: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update' || !isOwner(originalDoc)) return data
  const next: Standing = { ...originalDoc, ...data }
  if (isOwner(next)) return data
  const others = await rowsOf(
    await transactionOf(req),
    sql`select 1 from users u join users_roles r on r.parent_id = u.id
        where r.value = 'owner' and u.disabled is not true and u.id <> ${originalDoc.id}::uuid limit 1`,
  )
  if (others.length > 0) return data
  const path = next.disabled === true ? 'disabled' : 'roles'
  const message = 'The practice needs an owner who can sign in. Make somebody else an owner first.'
  throw new DomainError('invalid_input', message, { fields: [{ path, message }] })
}

function isOwner(person: Standing | undefined): boolean {
  return person?.disabled !== true && person?.roles?.includes('owner') === true
}

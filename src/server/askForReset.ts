import type { Payload } from 'payload'
import { DomainError } from '@/domain/errors'
import { asEmail } from '@/domain/identity/asEmail'
import type { AuthCollection } from '@/domain/identity/roles'
import { nowMillis } from '@/server/clock'
import { planLink, planLinkQuietly } from '@/server/planLink'
import { limit } from '@/server/rateLimits'
import { recordAudit } from '@/server/recordAudit'
import { sendSoon } from '@/server/sendSoon'
import { nameOf } from '@/server/sessions'
import { poolOf, rowsOf, sql } from '@/server/sql'
import type { Visitor } from '@/server/visitorOf'

const HELD =
  'The address was changed less than three days ago: until then a new password is not set by mail. ' +
  'The password that the client knows works with the new address.'

/**
 * Plans a mail with a link for a new password, if the address has an account that may have one. The same
 * statements either way; the mail goes out after the answer, so neither text, status nor time tells which it
 * was. @throws DomainError rate_limited, known address or not
 */
export async function askForReset(
  payload: Payload,
  { collection, email, visitor }: { collection: AuthCollection; email: string; visitor: Visitor },
): Promise<void> {
  const address = asEmail(email) ?? ''
  await limit(payload, 'forgot-ip', visitor.prefix)
  await limit(payload, 'forgot', `${collection}|${address}`)
  const person =
    collection === 'users'
      ? sql`select id from users where email = ${address} and disabled is not true and ${isOpenByMail()}`
      : sql`select id from clients where email = ${address} and erased_at is null and ${isOpenByMail()}`
  const planned = await planLinkQuietly(poolOf(payload), collection, { purpose: 'reset', person })
  await recordAudit(payload, {
    action: 'reset_asked',
    actor: 'visitor',
    subject: planned[0] ? nameOf({ collection, id: planned[0].person }) : null,
  })
  sendSoon(payload, planned)
}

/** For three days after an address was changed, whoever reads the new one sets no password. */
const isOpenByMail = () => sql`(address_held_until > to_timestamp(${nowMillis()} / 1000)) is not true`

/**
 * The same link, asked for by staff for a client whom they name by id.
 * @returns false when there is no such client
 * @throws DomainError too_early while a change of the address is fresh; rate_limited
 */
export async function sendResetTo(
  payload: Payload,
  { client, by }: { client: string; by: string },
): Promise<boolean> {
  await limit(payload, 'forgot', `clients|${client}`)
  const [found] = await rowsOf<{ id: string; open: boolean }>(
    poolOf(payload),
    sql`select id::text as id, ${isOpenByMail()} as open from clients
        where id::text = ${client} and erased_at is null`,
  )
  if (!found) return false
  if (!found.open) throw new DomainError('too_early', HELD)
  const owner = { collection: 'clients', id: found.id } as const
  const planned = await planLink(poolOf(payload), owner, { purpose: 'reset' })
  await recordAudit(payload, { action: 'reset_asked', actor: by, subject: nameOf(owner) })
  sendSoon(payload, planned)
  return true
}

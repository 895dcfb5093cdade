import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { asEmail } from '@/domain/identity/asEmail'
import { TOKEN_MINUTES } from '@/domain/identity/credentials'
import type { AuthCollection, Locale } from '@/domain/identity/roles'
import { mailLater } from '@/server/accountMails'
import { issueToken } from '@/server/accountTokens'
import { nowMillis } from '@/server/clock'
import { limit } from '@/server/rateLimits'
import { recordAudit } from '@/server/recordAudit'
import { newToken, tokenHashOf } from '@/server/sessionCookies'
import { nameOf, ownerColumn } from '@/server/sessions'
import { poolOf, rowsOf, sql } from '@/server/sql'
import type { Visitor } from '@/server/visitorOf'

type Found = { id: string; email: string; locale: Locale | null }

/**
 * Mails a link for a new password, if the address has an account that may have one. The same statements
 * either way; the mail goes out after the answer, so neither text, status nor time tells which it was.
 * @throws DomainError rate_limited, known address or not
 */
export async function askForReset(
  payload: Payload,
  { collection, email, visitor }: { collection: AuthCollection; email: string; visitor: Visitor },
): Promise<void> {
  const address = asEmail(email) ?? ''
  await limit(payload, 'forgot-ip', visitor.prefix)
  await limit(payload, 'forgot', `${collection}|${address}`)
  const token = newToken()
  const found = await issueFor(payload, collection, { address, token })
  await recordAudit(payload, {
    action: 'reset_asked',
    actor: 'visitor',
    subject: found ? nameOf({ collection, id: found.id }) : null,
  })
  if (found) mailLater(payload, { to: { collection, ...found }, kind: 'reset', token })
}

/**
 * The same link, asked for by staff for a client whom they name by id.
 * @returns false when there is no such client
 */
export async function sendResetTo(
  payload: Payload,
  { client, by }: { client: string; by: string },
): Promise<boolean> {
  await limit(payload, 'forgot', `clients|${client}`)
  const [found] = await rowsOf<Found>(
    poolOf(payload),
    sql`select id::text as id, email, locale::text as locale from clients
        where id::text = ${client} and erased_at is null`,
  )
  if (!found) return false
  const owner = { collection: 'clients', id: found.id } as const
  const token = await issueToken(poolOf(payload), owner, { purpose: 'reset' })
  await recordAudit(payload, { action: 'reset_asked', actor: by, subject: nameOf(owner) })
  mailLater(payload, { to: { collection: 'clients', ...found }, kind: 'reset', token })
  return true
}

/** One statement that makes a token for whoever has this address: nobody, or one. */
async function issueFor(
  payload: Payload,
  collection: AuthCollection,
  { address, token }: { address: string; token: string },
): Promise<Found | null> {
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  const people =
    collection === 'users'
      ? sql`select id, email, null as locale from users where email = ${address} and disabled is not true`
      : sql`select id, email, locale::text as locale from clients where email = ${address} and erased_at is null`
  const [found] = await rowsOf<Found>(
    poolOf(payload),
    sql`with person as (${people}),
             -- Only a known address writes here: it does not wait for the disk, which would tell by its time. The audit
             -- event that follows does, and takes this row with it.
             unhurried as materialized (select set_config('synchronous_commit', 'off', true)),
             made as (insert into account_tokens (id, ${ownerColumn(collection)}, purpose, token_hash, expires_at,
                                                  created_at, updated_at)
                      select ${uuidv7()}, id, 'reset', ${tokenHashOf(token)},
                             ${now} + make_interval(mins => ${TOKEN_MINUTES.reset}), ${now}, ${now}
                      from person returning id)
        select id::text as id, email, locale from unhurried left join person on true`,
  )
  return found?.id ? found : null
}

import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { TOKEN_MINUTES } from '@/domain/identity/credentials'
import type { Locale } from '@/domain/identity/roles'
import { mailLater } from '@/server/accountMails'
import { nowMillis } from '@/server/clock'
import { currentConsents } from '@/server/consents'
import { hashPassword } from '@/server/passwords'
import { limit } from '@/server/rateLimits'
import { recordAudit } from '@/server/recordAudit'
import { refuseWeakPassword } from '@/server/refuseWeakPassword'
import { newToken, tokenHashOf } from '@/server/sessionCookies'
import { nameOf } from '@/server/sessions'
import { poolOf, rowsOf, sql } from '@/server/sql'
import type { Visitor } from '@/server/visitorOf'

export type SignUp = { name: string; email: string; password: string; timeZone: string; locale: Locale }

/** `fresh`: this very sign-up made the client. */
type Outcome = { id: string | null; fresh: boolean; unproven: boolean; locale: Locale | null }

/**
 * Makes an account whose address is still to be proved, or tells its owner by mail that somebody tried. One
 * hash and the same statements either way. Whoever signs up agrees to the words of that day. The password
 * waits in the link's own row until that link proves the address.
 * @throws DomainError invalid_input, rate_limited; never whether the address is known
 */
export async function signUp(payload: Payload, asked: SignUp, visitor: Visitor): Promise<void> {
  await limit(payload, 'sign-up-ip', visitor.prefix)
  await refuseWeakPassword(payload, asked.password, asked.email)
  const phc = await hashPassword(asked.password)
  const token = newToken()
  const outcome = await insertUnlessKnown(payload, asked, { phc, token })
  await recordAudit(payload, {
    action: 'sign_up',
    actor: 'visitor',
    subject: outcome.id ? nameOf({ collection: 'clients', id: outcome.id }) : null,
  })
  const to = { collection: 'clients', email: asked.email, locale: outcome.locale ?? asked.locale } as const
  // An address that somebody else may have signed up before: its owner chooses the password, behind the link.
  const kind = outcome.fresh ? 'verify' : 'setup'
  mailLater(payload, outcome.unproven ? { to, kind, token } : { to, kind: 'known' })
}

/** One statement: of two at once with one address, one makes the client and both get a link of their own. */
async function insertUnlessKnown(
  payload: Payload,
  { name, email, timeZone, locale }: SignUp,
  { phc, token }: { phc: string; token: string },
): Promise<Outcome> {
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  const [outcome] = await rowsOf<Outcome>(
    poolOf(payload),
    sql`with client as (
          insert into clients (id, name, email, time_zone, locale, notification_preferences_reminders,
                               notification_preferences_messages, created_at, updated_at)
          values (${uuidv7()}, ${name}, ${email}, ${timeZone}, ${locale}, true, true, ${now}, ${now})
          -- Writing the address over itself makes the row visible to this statement, whoever made it.
          on conflict (email) do update set email = excluded.email
          returning id, locale::text as locale, xmax = 0 as fresh,
                    verified_at is null and erased_at is null as unproven),
        made as (
          insert into account_tokens (id, client_id, purpose, token_hash, pending_hash, expires_at, created_at, updated_at)
          select ${uuidv7()}, id, case when fresh then 'verify' else 'setup' end, ${tokenHashOf(token)},
                 case when fresh then ${phc} end,
                 ${now} + make_interval(mins => ${TOKEN_MINUTES.verify}), ${now}, ${now}
          from client where unproven returning id),
        agreed as (
          insert into consents (id, client_id, document, version, locale, hash, given, actor, at)
          select c.id, client.id, c.document, c.version, ${locale}, c.hash, true, 'client:' || client.id, ${now}
          from client, (values ${currentConsents(locale)}) as c (id, document, version, hash)
          where unproven returning id)
        select id::text as id, locale, fresh, unproven from client`,
  )
  if (!outcome) throw new Error('the sign-up was not written')
  return outcome
}

import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { TOKEN_MINUTES } from '@/domain/identity/credentials'
import type { Locale } from '@/domain/identity/roles'
import { nowMillis } from '@/server/clock'
import { currentConsents } from '@/server/consents'
import { linkHash } from '@/server/linkTokens'
import { hashPassword } from '@/server/passwords'
import { accountNotice } from '@/server/planLink'
import { limit } from '@/server/rateLimits'
import { recordAudit } from '@/server/recordAudit'
import { refuseWeakPassword } from '@/server/refuseWeakPassword'
import { sendSoon } from '@/server/sendSoon'
import { nameOf } from '@/server/sessions'
import { poolOf, rowsOf, sql } from '@/server/sql'
import type { Visitor } from '@/server/visitorOf'

export type SignUp = {
  name: string
  email: string
  password: string
  timeZone: string
  locale: Locale
  /** Where the link that is mailed leads on to: a path into the portal. */
  next: string | null
}

type Outcome = { client: string; notice: string | null }

/**
 * Makes an account whose address is still to be proved, or tells its owner by mail that somebody tried. One
 * hash and the same statements either way. Whoever signs up agrees to the words of that day. The password
 * waits in the link's own row until that link proves the address.
 * @throws DomainError invalid_input, rate_limited; never whether the address is known
 */
export async function signUp(payload: Payload, asked: SignUp, visitor: Visitor): Promise<void> {
  await limit(payload, 'sign-up-ip', visitor.prefix)
  await refuseWeakPassword(payload, asked.password, asked.email)
  await limit(payload, 'sign-up', asked.email)
  const phc = await hashPassword(asked.password)
  const { client, notice } = await insertUnlessKnown(payload, asked, phc)
  await recordAudit(payload, {
    action: 'sign_up',
    actor: 'visitor',
    subject: nameOf({ collection: 'clients', id: client }),
  })
  sendSoon(payload, notice ? [{ id: notice }] : [])
}

/** One statement: of two at once with one address, one makes the client and both get a link of their own. */
async function insertUnlessKnown(
  payload: Payload,
  { name, email, timeZone, locale, next }: SignUp,
  phc: string,
): Promise<Outcome> {
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  const link = uuidv7()
  // An address that somebody else may have signed up before: its owner chooses the password, behind the link.
  // Whoever has an account is told of several tries in one minute once.
  const told = sql`select client.id as person, coalesce(made.purpose, 'known') as kind,
      coalesce(made.id, client.id)::text as subject,
      case when made.id is null then floor(${nowMillis()} / 60000)::integer else 0 end as sequence
    from client left join made on true`
  const [outcome] = await rowsOf<Outcome>(
    poolOf(payload),
    sql`with client as (
          insert into clients (id, name, email, time_zone, locale, notification_preferences_reminders,
                               notification_preferences_messages, created_at, updated_at)
          values (${uuidv7()}, ${name}, ${email}, ${timeZone}, ${locale}, true, true, ${now}, ${now})
          -- Writing the address over itself makes the row visible to this statement, whoever made it.
          on conflict (email) do update set email = excluded.email
          returning id, xmax = 0 as fresh, verified_at is null and erased_at is null as unproven),
        made as (
          insert into account_tokens (id, client_id, purpose, token_hash, pending_hash, next, expires_at, created_at,
                                      updated_at)
          select ${link}, id, case when fresh then 'verify' else 'setup' end, ${linkHash(link)},
                 case when fresh then ${phc} end, ${next},
                 ${now} + make_interval(mins => ${TOKEN_MINUTES.verify}), ${now}, ${now}
          from client where unproven returning id, purpose),
        agreed as (
          insert into consents (id, client_id, document, version, locale, hash, given, actor, at)
          select c.id, client.id, c.document, c.version, ${locale}, c.hash, true, 'client:' || client.id, ${now}
          from client, (values ${currentConsents(locale)}) as c (id, document, version, hash)
          where unproven returning id),
        told as (${accountNotice('clients', told)})
        select client.id::text as client, told.id::text as notice from client left join told on true`,
  )
  if (!outcome) throw new Error('the sign-up was not written')
  return outcome
}

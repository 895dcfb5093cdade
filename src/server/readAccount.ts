import type { Payload } from 'payload'
import type { AuthCollection, Locale } from '@/domain/identity/roles'
import { nowMillis } from '@/server/clock'
import { poolOf, rowsOf, sql } from '@/server/sql'

/** What a sign-in needs to know of an account. */
export type Account = {
  id: string
  email: string
  locale: Locale | null
  /** PHC string; of an unproven address, the password chosen at its latest sign-up. */
  hash: string | null
  /** May sign in: neither disabled, erased nor unproven. */
  open: boolean
  /** The address was never proved. */
  unverified: boolean
  /** The owner has signed in from this address of the internet in the last thirty days. */
  knownHere: boolean
  /** The password alone does not let them in. */
  hasFactor: boolean
}

/** The account of `email`, in one statement. @returns null when there is none */
export async function readAccount(
  payload: Payload,
  collection: AuthCollection,
  email: string,
  prefix: string,
) {
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  const proving = sql`f.confirmed_at is not null`
  const recent = sql`s.ip_prefix = ${prefix} and s.started_at > ${now} - interval '30 days'`
  const statement =
    collection === 'users'
      ? sql`select p.id::text as id, p.email, null as locale, c.hash, p.disabled is not true as open,
                   false as unverified,
                   exists (select 1 from sessions s where s.user_id = p.id and ${recent}) as "knownHere",
                   exists (select 1 from second_factors f where f.user_id = p.id and ${proving}) as "hasFactor"
            from users p left join credentials c on c.user_id = p.id and c.kind = 'password'
            where p.email = ${email}`
      : sql`select p.id::text as id, p.email, p.locale::text as locale,
                   coalesce(c.hash, (select t.pending_hash from account_tokens t
                      where t.client_id = p.id and t.purpose = 'verify' and t.used_at is null
                        and p.verified_at is null order by t.id desc limit 1)) as hash,
                   p.verified_at is not null and p.erased_at is null as open,
                   p.verified_at is null and p.erased_at is null as unverified,
                   exists (select 1 from sessions s where s.client_id = p.id and ${recent}) as "knownHere",
                   exists (select 1 from second_factors f where f.client_id = p.id and ${proving}) as "hasFactor"
            from clients p left join credentials c on c.client_id = p.id and c.kind = 'password'
            where p.email = ${email}`
  const [account] = await rowsOf<Account>(poolOf(payload), statement)
  return account ?? null
}

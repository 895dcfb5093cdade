import { v7 as uuidv7 } from 'uuid'
import { TOKEN_MINUTES, type TokenPurpose } from '@/domain/identity/credentials'
import type { AuthCollection } from '@/domain/identity/roles'
import { nowMillis } from '@/server/clock'
import { linkHash } from '@/server/linkTokens'
import { type Owner, ownerColumn } from '@/server/sessions'
import { rowsOf, type SqlRunner, type Statement, sql } from '@/server/sql'

/** A mail that was planned, and for whom. */
export type PlannedMail = { id: string; person: string }

type Link = {
  purpose: TokenPurpose
  /** The password that waits for the address to be proved; its hash. */
  pendingHash?: string | null
}

/**
 * Makes a one-time link and plans the mail that carries it, by one statement: neither is there without the
 * other. The token is made again when the mail is written. @returns the notice planned
 */
export function planLink(runner: SqlRunner, owner: Owner, link: Link): Promise<PlannedMail[]> {
  const person = sql`select ${owner.id}::uuid as id`
  return planLinkOf(runner, owner.collection, { ...link, person })
}

/**
 * The same for whoever `person` selects: somebody or nobody, by the same statement. A row that is written for
 * some only does not wait for the disk, which would tell by its time: the audit event that must follow does,
 * and takes this one with it.
 */
export async function planLinkQuietly(
  runner: SqlRunner,
  collection: AuthCollection,
  link: Link & { person: Statement },
): Promise<PlannedMail[]> {
  const unhurried = sql`cross join (select set_config('synchronous_commit', 'off', true)) unhurried`
  return planLinkOf(runner, collection, {
    ...link,
    person: sql`select p.id from (${link.person}) p ${unhurried}`,
  })
}

async function planLinkOf(
  runner: SqlRunner,
  collection: AuthCollection,
  { purpose, pendingHash = null, person }: Link & { person: Statement },
): Promise<PlannedMail[]> {
  const id = uuidv7()
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  return rowsOf<PlannedMail>(
    runner,
    sql`with person as materialized (${person}),
          link as (
            insert into account_tokens (id, ${ownerColumn(collection)}, purpose, token_hash, pending_hash, expires_at,
                                        created_at, updated_at)
            select ${id}, id, ${purpose}, ${linkHash(id)}, ${pendingHash},
              ${now} + make_interval(mins => ${TOKEN_MINUTES[purpose]}), ${now}, ${now} from person returning id)
        ${accountNotice(
          collection,
          sql`select ${purpose}::varchar as kind, link.id::text as subject, 0 as sequence,
            person.id as person from link, person`,
        )}`,
  )
}

/** The insertion of account notices of `told`: kind, subject, sequence and person. */
export function accountNotice(collection: AuthCollection, told: Statement): Statement {
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  const side = collection === 'clients' ? 'client:' : 'user:'
  return sql`insert into notification_events (id, kind, status, recipient, channel, subject, sequence, due_at,
                                              next_attempt_at, planned_at)
    select ${uuidv7()}::uuid, told.kind, 'planned', ${side} || told.person, 'mail', told.subject, told.sequence,
      ${now}, ${now}, ${now}
    from (${told}) told on conflict (dedupe_key) do nothing returning id, split_part(recipient, ':', 2) as person`
}

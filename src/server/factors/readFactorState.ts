import type { Payload } from 'payload'
import type { FactorState } from '@/contracts/secondFactor'
import { mustHaveFactor } from '@/domain/identity/secondFactor'
import { relyingParty } from '@/server/factors/relyingParty'
import { practiceMode } from '@/server/practiceMode'
import type { LiveSession } from '@/server/readSession'
import { ownerColumn } from '@/server/sessions'
import { millis, poolOf, rowsOf, sql } from '@/server/sql'

type Row = { id: string; kind: string; name: string | null; since: number; lastUsedAt: number | null }

type Asking = Pick<LiveSession, 'collection' | 'isFresh'> & { person: { id: unknown } }

/** What proves whoever asks beside their password, and never a secret of it. */
export async function readFactorState(payload: Payload, session: Asking): Promise<FactorState> {
  const owner = sql`${ownerColumn(session.collection)} = ${session.person.id}`
  const rows = await rowsOf<Row>(
    poolOf(payload),
    sql`select id::text as id, kind, name, ${millis(sql`confirmed_at`)} as since,
               ${millis(sql`last_used_at`)} as "lastUsedAt"
        from second_factors where ${owner} and confirmed_at is not null order by id`,
  )
  const [codes] = await rowsOf<{ left: number }>(
    poolOf(payload),
    sql`select count(*)::int as left from recovery_codes where ${owner} and used_at is null`,
  )
  const shown = rows.map((row) => ({
    kind: row.kind,
    id: row.id,
    name: row.name ?? '',
    since: new Date(row.since).toISOString(),
    lastUsedAt: row.lastUsedAt === null ? null : new Date(row.lastUsedAt).toISOString(),
  }))
  const [app] = shown.filter(({ kind }) => kind === 'totp')
  return {
    required: mustHaveFactor(session.collection, practiceMode()),
    fresh: session.isFresh,
    totp: app ? { since: app.since, lastUsedAt: app.lastUsedAt } : null,
    passkeys: shown.flatMap(({ kind, ...passkey }) => (kind === 'passkey' ? [passkey] : [])),
    recoveryCodesLeft: codes?.left ?? 0,
    passkeysPossible: relyingParty() !== null,
  }
}

import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import type { HandoverView } from '@/contracts/notes'
import { handoverText } from '@/domain/consents/handoverTexts'
import { DomainError } from '@/domain/errors'
import type { Locale } from '@/domain/identity/roles'
import { HANDOVER_WORDING, type HandoverDecision } from '@/domain/notes/handover'
import { toIso } from '@/domain/scheduling/instant'
import { nowMillis } from '@/server/clock'
import { insertConsent } from '@/server/consents'
import { appendAudit } from '@/server/recordAudit'
import { refuseStoppedFor } from '@/server/rights/standing'
import { millis, rowsOf, type SqlRunner, type Statement, sql } from '@/server/sql'
import { sqlTransaction } from '@/server/sqlTransaction'

const SHOWN_MAX = 100
const now = () => sql`to_timestamp(${nowMillis()} / 1000)`

type Row = Omit<HandoverView, 'askedAt' | 'decidedAt' | 'withdrawnAt' | 'words'> & {
  askedAt: number
  decidedAt: number | null
  withdrawnAt: number | null
}

/**
 * The handovers that `which` selects (a condition on `h`), newest first; therapists by the names they go by.
 */
export async function readHandovers(runner: SqlRunner, which: Statement): Promise<HandoverView[]> {
  const rows = await rowsOf<Row>(
    runner,
    sql`select h.id, f.display_name as "from", t.display_name as "to", ${millis(sql`h.asked_at`)} as "askedAt",
          h.decision, ${millis(sql`h.decided_at`)} as "decidedAt",
          (select case when not c.given then ${millis(sql`c.at`)} end from consents c
            where c.handover_id = h.id and h.decision = 'consented'
            order by c.at desc, c.id desc limit 1) as "withdrawnAt"
        from note_handovers h join therapists f on f.id = h.from_id join therapists t on t.id = h.to_id
        where ${which} order by h.asked_at desc, h.id desc limit ${SHOWN_MAX}`,
  )
  return rows.map((row) => ({
    ...row,
    askedAt: toIso(row.askedAt),
    decidedAt: row.decidedAt === null ? null : toIso(row.decidedAt),
    withdrawnAt: row.withdrawnAt === null ? null : toIso(row.withdrawnAt),
    words: handoverText(row).words,
  }))
}

type Asked = { owner: string; client: string; from: string; to: string }

/**
 * An owner asks a client whether one therapist may read what another has signed. Asked again while it is
 * open, it is the same question. @throws DomainError not_found, invalid_input for one and the same therapist
 */
export function askHandover(payload: Payload, { owner, client, from, to }: Asked): Promise<HandoverView> {
  if (from === to) throw new DomainError('invalid_input', 'Choose two different therapists.')
  return sqlTransaction(payload, async (tx) => {
    await refuseStoppedFor(tx, client, 'hand_over')
    await tx.execute(sql`
      insert into note_handovers (id, client_id, from_id, to_id, asked_by_id, asked_at, wording)
      select ${uuidv7()}::uuid, c.id, f.id, t.id, ${owner}::uuid, ${now()}, ${HANDOVER_WORDING}
      from clients c, therapists f, therapists t
      where c.id = ${client}::uuid and c.erased_at is null and f.slug = ${from} and t.slug = ${to}
      on conflict (client_id, from_id, to_id) where decision is null do nothing`)
    const open = sql`h.client_id = ${client}::uuid and f.slug = ${from} and t.slug = ${to} and h.decision is null`
    const [handover] = await readHandovers(tx, open)
    if (!handover) throw new DomainError('not_found', 'There is no such client, or no such therapist.')
    await appendAudit(tx, {
      action: 'note_handover_asked',
      actor: `user:${owner}`,
      subject: `client:${client}`,
      facts: { handover: handover.id },
    })
    return handover
  })
}

type Decided = { client: string; handover: string; decision: HandoverDecision }

/**
 * The client decides, once, which stands among their consents; with it the other therapist reads every signed
 * session note of the first one about them, from this transaction on. @throws DomainError not_found,
 * outcome_exists
 */
export function decideHandover(
  payload: Payload,
  { client, handover, decision }: Decided,
): Promise<HandoverView> {
  return sqlTransaction(payload, async (tx) => {
    const own = sql`id = ${handover}::uuid and client_id = ${client}::uuid`
    const decided = await rowsOf(
      tx,
      sql`update note_handovers set decision = ${decision}, decided_at = ${now()}
          where ${own} and decision is null returning id`,
    )
    const [view] = await readHandovers(tx, sql`h.id = ${handover}::uuid and h.client_id = ${client}::uuid`)
    if (!view) throw new DomainError('not_found', 'There is nothing here to decide.')
    if (decided.length === 0) throw new DomainError('outcome_exists', 'This has been decided before.')
    const text = handoverText(view)
    const said = { client, handover, document: 'note_handover', given: decision === 'consented' }
    await insertConsent(tx, { ...said, locale: await localeOf(tx, client) }, text)
    if (said.given) await handOver(tx, handover)
    await appendAudit(tx, {
      action: `note_handover_${decision}`,
      actor: `client:${client}`,
      subject: `client:${client}`,
      facts: { handover, wording: HANDOVER_WORDING, version: text.version },
    })
    return view
  })
}

/** In which language the client reads. */
export async function localeOf(tx: SqlRunner, client: string): Promise<Locale> {
  const which = sql`id = ${client}::uuid`
  const [row] = await rowsOf<{ locale: Locale | null }>(tx, sql`select locale from clients where ${which}`)
  return row?.locale ?? 'en'
}

/** Process notes and drafts stay with whoever wrote them. */
async function handOver(tx: SqlRunner, handover: string): Promise<void> {
  await tx.execute(sql`
    update notes n set handed_to_id = h.to_id, updated_at = ${now()} from note_handovers h
    where h.id = ${handover}::uuid and n.client_id = h.client_id and n.therapist_id = h.from_id
      and n.kind = 'session' and n.signed_at is not null`)
}

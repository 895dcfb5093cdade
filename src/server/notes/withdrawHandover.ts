import type { Payload } from 'payload'
import type { HandoverView } from '@/contracts/notes'
import { handoverText } from '@/domain/consents/handoverTexts'
import { DomainError } from '@/domain/errors'
import { insertConsent } from '@/server/consents'
import { localeOf, readHandovers } from '@/server/notes/handovers'
import { appendAudit } from '@/server/recordAudit'
import { rowsOf, type SqlRunner, sql } from '@/server/sql'
import { sqlTransaction } from '@/server/sqlTransaction'

type Withdrawn = { client: string; handover: string }

/**
 * The client takes back that one therapist reads what another wrote (Art. 7(3) GDPR), as easily as it was
 * said: from this transaction on they do not, which the database sees to. What was said stands among the
 * consents, for each time that the same was agreed to; it may be asked again.
 * @throws DomainError not_found, outcome_exists
 */
export function withdrawHandover(payload: Payload, { client, handover }: Withdrawn): Promise<HandoverView> {
  return sqlTransaction(payload, async (tx) => {
    const own = sql`h.id = ${handover}::uuid and h.client_id = ${client}::uuid`
    await tx.execute(sql`select 1 from note_handovers h where ${own} for no key update`)
    const [agreed] = await readHandovers(tx, own)
    if (!agreed) throw new DomainError('not_found', 'There is nothing here to take back.')
    if (agreed.decision !== 'consented' || agreed.withdrawnAt !== null) {
      throw new DomainError('outcome_exists', 'There is no agreement here that stands.')
    }
    const text = handoverText(agreed)
    const said = { client, document: 'note_handover', given: false, locale: await localeOf(tx, client) }
    for (const one of await standingLike(tx, handover))
      await insertConsent(tx, { ...said, handover: one }, text)
    await appendAudit(tx, {
      action: 'note_handover_withdrawn',
      actor: `client:${client}`,
      subject: `client:${client}`,
      facts: { handover, version: text.version },
    })
    const [view] = await readHandovers(tx, own)
    if (!view) throw new Error(`handover ${handover} was not found again`)
    return view
  })
}

/** This handover, and every other that allows the same. */
async function standingLike(tx: SqlRunner, handover: string): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    tx,
    sql`select o.id::text as id from note_handovers o join note_handovers h
          on (o.client_id, o.from_id, o.to_id) = (h.client_id, h.from_id, h.to_id)
        where h.id = ${handover}::uuid and o.decision = 'consented' and (select c.given from consents c
          where c.handover_id = o.id order by c.at desc, c.id desc limit 1)`,
  )
  return rows.map(({ id }) => id)
}

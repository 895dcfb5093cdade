import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import type { ConsentItem } from '@/contracts/rights'
import { currentText, hashOfText } from '@/domain/consents/consent'
import {
  CONSENT_DOCUMENTS,
  type ConsentDocument,
  type ConsentText,
  canWithdraw,
} from '@/domain/consents/consentDocuments'
import { DomainError } from '@/domain/errors'
import type { Locale } from '@/domain/identity/roles'
import { toIso } from '@/domain/scheduling/instant'
import { nowMillis } from '@/server/clock'
import { appendAudit } from '@/server/recordAudit'
import { millis, poolOf, rowsOf, type SqlRunner, sql } from '@/server/sql'
import { sqlTransaction } from '@/server/sqlTransaction'

type Last = { document: ConsentDocument; version: string; given: boolean; at: number }

/** What the client is asked to agree to, and what they last said to each. */
export async function readConsents(payload: Payload, client: string): Promise<ConsentItem[]> {
  const last = await rowsOf<Last>(
    poolOf(payload),
    sql`select distinct on (document) document, version, given, ${millis(sql`at`)} as at from consents
        where client_id = ${client}::uuid order by document, at desc, id desc`,
  )
  return CONSENT_DOCUMENTS.map((document) => {
    const said = last.find((one) => one.document === document)
    const { version } = currentText(document)
    return {
      document,
      version,
      given: said?.given === true && said.version === version,
      lastVersion: said?.version ?? null,
      at: said ? toIso(said.at) : null,
      canWithdraw: said?.given === true && canWithdraw(document),
    }
  })
}

type Answered = { client: string; locale: Locale; document: ConsentDocument; given: boolean }

/** The client agrees to the words of today, or takes back what they said. @throws DomainError not_allowed */
export async function answerConsent(payload: Payload, answered: Answered): Promise<void> {
  const { client, document, given } = answered
  if (!given && !canWithdraw(document)) {
    throw new DomainError('not_allowed', 'This cannot be taken back by itself: it ends with your account.')
  }
  const actor = `client:${client}`
  await sqlTransaction(payload, async (tx) => {
    await insertConsent(tx, answered, currentText(document))
    const facts = { document, version: currentText(document).version }
    await appendAudit(tx, {
      action: given ? 'consent_given' : 'consent_withdrawn',
      actor,
      subject: actor,
      facts,
    })
  })
}

type Said = { client: string; locale: Locale; given: boolean; document: string; handover?: string }

/** Puts what the client said to these words among their consents, in `runner`'s transaction. */
export async function insertConsent(runner: SqlRunner, said: Said, text: ConsentText): Promise<void> {
  const { client, locale, given, document, handover = null } = said
  await runner.execute(sql`
    insert into consents (id, client_id, document, handover_id, version, locale, hash, given, actor, at)
    values (${uuidv7()}::uuid, ${client}::uuid, ${document}, ${handover}::uuid, ${text.version}, ${locale},
            ${hashOfText(text, locale)}, ${given}, ${`client:${client}`}, to_timestamp(${nowMillis()} / 1000))`)
}

/**
 * The words of today as rows `(id, document, version, hash)`: a sign-up writes them in its own statement.
 */
export function currentConsents(locale: Locale) {
  const rows = CONSENT_DOCUMENTS.map((document) => {
    const text = currentText(document)
    return sql`(${uuidv7()}::uuid, ${document}, ${text.version}, ${hashOfText(text, locale)})`
  })
  return sql.join(rows, sql`, `)
}

/** Whether the last thing that the client said about the use of their data is that they take it back. */
export async function hasWithdrawn(runner: SqlRunner, client: string): Promise<boolean> {
  const [last] = await rowsOf<{ given: boolean }>(
    runner,
    sql`select given from consents where client_id = ${client}::uuid and document = 'privacy'
        order by at desc, id desc limit 1`,
  )
  return last?.given === false
}

import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import type { ConsentItem } from '@/contracts/rights'
import { currentText, hashOfText } from '@/domain/consents/consent'
import { CONSENT_DOCUMENTS, type ConsentDocument, canWithdraw } from '@/domain/consents/consentDocuments'
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
    await insertConsent(tx, answered)
    const facts = { document, version: currentText(document).version }
    await appendAudit(tx, {
      action: given ? 'consent_given' : 'consent_withdrawn',
      actor,
      subject: actor,
      facts,
    })
  })
}

async function insertConsent(
  runner: SqlRunner,
  { client, locale, document, given }: Answered,
): Promise<void> {
  const text = currentText(document)
  await runner.execute(sql`
    insert into consents (id, client_id, document, version, locale, hash, given, actor, at)
    values (${uuidv7()}::uuid, ${client}::uuid, ${document}, ${text.version}, ${locale},
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

/** @throws DomainError not_allowed where the client has taken back the agreement to the use of their data */
export async function refuseWithdrawn(payload: Payload, client: string): Promise<void> {
  const [last] = await rowsOf<{ given: boolean }>(
    poolOf(payload),
    sql`select given from consents where client_id = ${client}::uuid and document = 'privacy'
        order by at desc, id desc limit 1`,
  )
  if (last?.given === false) {
    throw new DomainError(
      'not_allowed',
      'You have taken back your agreement to the use of your data. Give it again in your settings to book.',
    )
  }
}

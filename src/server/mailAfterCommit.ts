import type { Payload } from 'payload'
import type { MailKind } from '@/domain/identity/mails'
import { type Recipient, sendAccountMail } from '@/server/accountMails'
import { afterAnswer } from '@/server/afterAnswer'
import { tokenHashOf } from '@/server/sessionCookies'
import { poolOf, rowsOf, sql } from '@/server/sql'

const PAUSE_MS = 50
const ATTEMPTS_MAX = 200

type Letter = { to: Recipient; kind: MailKind; token: string }

/**
 * Mails a link whose token is written in a transaction still open: sent once the row is seen from outside of
 * it, never if the transaction comes to nothing.
 */
export function mailAfterCommit(payload: Payload, letter: Letter): void {
  afterAnswer(payload, `mail ${letter.kind}`, async () => {
    for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
      if (await isCommitted(payload, letter.token)) return sendAccountMail(payload, letter)
      await new Promise((resume) => setTimeout(resume, PAUSE_MS))
    }
  })
}

async function isCommitted(payload: Payload, token: string): Promise<boolean> {
  const rows = await rowsOf(
    poolOf(payload),
    sql`select 1 from account_tokens where token_hash = ${tokenHashOf(token)}`,
  )
  return rows.length === 1
}

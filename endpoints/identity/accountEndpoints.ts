import type { Endpoint } from 'payload'
import type { MailBox } from '@/domain/identity/mailer'
import { listMails } from '@/endpoints/dev/listMails'
import { listTexts } from '@/endpoints/dev/listTexts'
import { showInbox } from '@/endpoints/dev/showInbox'
import { ownAccount } from '@/endpoints/identity/ownAccount'
import { ownFactors } from '@/endpoints/identity/ownFactors'
import { signUp } from '@/endpoints/portal/signUp'
import { resetFactor } from '@/endpoints/staff/resetFactor'
import { sendResetMail } from '@/endpoints/staff/sendResetMail'

/**
 * The account doors under `/api/portal`, `/api/staff` and `/api/dev`; `box` is the mail twin's and
 * `texts` that of short messages, where they serve.
 */
export function accountEndpoints(box: MailBox | null, texts: MailBox | null): Endpoint[] {
  return [
    signUp,
    ...ownAccount('clients'),
    ...ownAccount('users'),
    ...ownFactors('clients'),
    ...ownFactors('users'),
    resetFactor('users'),
    resetFactor('clients'),
    sendResetMail,
    listMails(box),
    listTexts(texts),
    showInbox(box),
  ]
}

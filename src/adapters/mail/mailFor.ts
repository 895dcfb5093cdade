import path from 'node:path'
import { mockMailer } from '@/adapters/mail/mockMailer'
import { smtpMailer } from '@/adapters/mail/smtpMailer'
import type { MailBox, Mailer } from '@/domain/identity/mailer'

type Settings = { SMTP_URL?: string | undefined; MAIL_FROM: string; TRS_DATA_DIR: string }

/** The mailer that the environment names; without a server the twin, whose box can be read. */
export function mailFor({ SMTP_URL, MAIL_FROM, TRS_DATA_DIR }: Settings): {
  mailer: Mailer
  box: MailBox | null
} {
  if (SMTP_URL) return { mailer: smtpMailer({ url: SMTP_URL, from: MAIL_FROM }), box: null }
  const twin = mockMailer(path.join(TRS_DATA_DIR, 'mails'))
  return { mailer: twin, box: twin }
}

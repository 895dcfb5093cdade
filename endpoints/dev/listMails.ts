import type { Endpoint } from 'payload'
import { DomainError } from '@/domain/errors'
import type { Mail, MailBox } from '@/domain/identity/mailer'
import { privately } from '@/server/identityAnswers'
import { practiceMode } from '@/server/practiceMode'

/**
 * `GET /api/dev/mails?to=`: what the mail twin has kept, newest first: `[{ to, subject, text, ics? }]`.
 * 200; 404 not_found in production, or where a real mail server serves (`box` is null).
 */
export function listMails(box: MailBox | null): Endpoint {
  return {
    path: '/dev/mails',
    method: 'get',
    handler: async ({ searchParams }) => {
      if (!box || practiceMode() === 'production')
        throw new DomainError('not_found', 'There is nothing here.')
      const mails = await box.list(searchParams?.get('to') ?? undefined)
      return privately(mails.map(asSeen))
    },
  }
}

const asSeen = ({ to, subject, text, calendar }: Mail) => ({
  to,
  subject,
  text,
  ...(calendar ? { ics: calendar.content } : {}),
})

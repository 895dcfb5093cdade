import type { Endpoint } from 'payload'
import { DomainError } from '@/domain/errors'
import type { MailBox } from '@/domain/identity/mailer'
import { privately } from '@/server/identityAnswers'
import { practiceMode } from '@/server/practiceMode'

/**
 * `GET /api/dev/texts?to=`: the short messages that the twin has kept, newest first: `[{ to, text }]`. 200;
 * 404 not_found in production, or where a provider serves (`box` is null).
 */
export function listTexts(box: MailBox | null): Endpoint {
  return {
    path: '/dev/texts',
    method: 'get',
    handler: async ({ searchParams }) => {
      if (!box || practiceMode() === 'production')
        throw new DomainError('not_found', 'There is nothing here.')
      const texts = await box.list(searchParams?.get('to') ?? undefined)
      return privately(texts.map(({ to, text }) => ({ to, text })))
    },
  }
}

import { mailCarrier } from '@/adapters/mail/mailCarrier'
import { mailFor } from '@/adapters/mail/mailFor'
import type { Carriers } from '@/domain/notifications/carrier'

type Settings = Parameters<typeof mailFor>[0] & { SITE_URL: string }

/**
 * The ways out of the practice that the environment names; without a mail server the twin keeps the mails.
 */
export function carriersFor(settings: Settings): Carriers {
  const { mailer } = mailFor(settings)
  return { mail: mailCarrier(mailer, { siteUrl: settings.SITE_URL, from: settings.MAIL_FROM }) }
}

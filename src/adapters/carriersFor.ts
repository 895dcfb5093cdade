import { mailCarrier } from '@/adapters/mail/mailCarrier'
import { mailFor } from '@/adapters/mail/mailFor'
import { mockTexts } from '@/adapters/texts/mockTexts'
import { type TextSettings, textBox } from '@/adapters/texts/textBox'
import { twilioTexts } from '@/adapters/texts/twilioTexts'
import type { Carrier, Carriers } from '@/domain/notifications/carrier'

type Settings = Parameters<typeof mailFor>[0] & TextSettings & { SITE_URL: string }

/**
 * The ways out of the practice that the environment names; without a mail server the twin keeps the mails.
 * Short messages leave by a provider where one is named, in a demo by the twin, else not at all.
 */
export function carriersFor(settings: Settings): Carriers {
  const { mailer } = mailFor(settings)
  const sms = textsFor(settings)
  const mail = mailCarrier(mailer, { siteUrl: settings.SITE_URL, from: settings.MAIL_FROM })
  return sms ? { mail, sms } : { mail }
}

function textsFor(settings: Settings): Carrier | null {
  if (settings.SMS_URL) return twilioTexts(settings.SMS_URL)
  const box = textBox(settings)
  return box && mockTexts(box)
}

import { createHash } from 'node:crypto'
import { renderLetter } from '@/adapters/mail/renderLetter'
import type { Mailer } from '@/domain/identity/mailer'
import { type Carrier, NotCarried } from '@/domain/notifications/carrier'
import { letterText } from '@/domain/notifications/letter'
import { invitationText } from '@/server/calendarText'

type Sender = { siteUrl: string; from: string }

/**
 * Carries notices as mails: text, HTML and, where a calendar should know, an iCalendar part. The Message-ID
 * is made of the notice's key, so that one that was sent twice is one to the reader's program.
 */
export function mailCarrier(mailer: Mailer, { siteUrl, from }: Sender): Carrier {
  const { hostname } = new URL(siteUrl)
  const organizerAddress = /<([^>]+)>/.exec(from)?.[1] ?? from
  return {
    takesKey: true,
    carry: async ({ to, key, letter, calendar }) => {
      const html = await renderLetter(letter)
      const mail = {
        to,
        subject: letter.subject,
        text: letterText(letter),
        html,
        messageId: messageIdOf(key, hostname),
        ...(calendar
          ? {
              calendar: {
                method: calendar.method,
                content: invitationText(calendar, { attendee: to, organizerAddress }),
              },
            }
          : {}),
        ...(letter.unsubscribe ? { unsubscribe: letter.unsubscribe.oneClick } : {}),
      }
      await mailer.send(mail).catch((error: unknown) => {
        throw asNotCarried(error)
      })
    },
  }
}

/** The same for the same notice, and nothing that could be read from it. */
export function messageIdOf(key: string, hostname: string): string {
  return `<${createHash('sha256').update(key).digest('hex').slice(0, 40)}@${hostname}>`
}

type MailError = { code?: unknown; responseCode?: unknown; command?: unknown }

/**
 * What a mail server or the way to it said, as a code: its words may quote the address. Refused for good is a
 * reader (550 to 559) or what the mail holds (552, 554). No line, a wrong password, a sender that is not
 * accepted, a server that ends the conversation: each is mended for all mails, and says nothing about this
 * one.
 */
function asNotCarried(error: unknown): NotCarried {
  const { code, responseCode, command } = error as MailError
  const word = typeof code === 'string' ? code : 'fault'
  if (typeof responseCode !== 'number')
    return new NotCarried(word, { maybe: true, noWay: command === 'CONN' })
  const isReader = command === 'RCPT TO' && responseCode >= 550 && responseCode <= 559
  const isContent = word === 'EMESSAGE' && [552, 554].includes(responseCode)
  const noWay = responseCode === 421 || word === 'EAUTH' || command === 'MAIL FROM'
  return new NotCarried(`SMTP ${responseCode}`, { forGood: isReader || isContent, noWay })
}

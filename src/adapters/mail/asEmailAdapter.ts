import type { EmailAdapter } from 'payload'
import type { Mailer } from '@/domain/identity/mailer'

/** The mailer as Payload's own e-mail adapter, so that hooks and doors reach it as `payload.sendEmail`. */
export function asEmailAdapter(mailer: Mailer, from: string): EmailAdapter {
  const [, name, address] = /^(.*?)\s*<([^>]+)>$/.exec(from) ?? [undefined, '', from]
  return () => ({
    name: 'mailer',
    defaultFromName: name || 'Practice',
    defaultFromAddress: address ?? from,
    sendEmail: async ({ to, subject, text, html, messageId }) => {
      if (typeof to !== 'string' || typeof text !== 'string')
        throw new Error('a mail has one address and a text')
      await mailer.send({
        to,
        subject: subject ?? '',
        text,
        messageId: messageId ?? `<${crypto.randomUUID()}@localhost>`,
        ...(typeof html === 'string' ? { html } : {}),
      })
    },
  })
}

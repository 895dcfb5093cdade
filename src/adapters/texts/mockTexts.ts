import type { MailBox, Mailer } from '@/domain/identity/mailer'
import type { Carrier } from '@/domain/notifications/carrier'
import { letterLine } from '@/domain/notifications/letterLine'

/** The twin of the provider of short messages: keeps them in `box`, and like it takes no key. */
export function mockTexts(box: Mailer & MailBox): Carrier {
  return {
    takesKey: false,
    carry: ({ to, letter }) =>
      box.send({ to, subject: '', text: letterLine(letter), messageId: crypto.randomUUID() }),
  }
}

import { createTransport } from 'nodemailer'
import type SMTPPool from 'nodemailer/lib/smtp-pool'
import { headerLine, type Mailer } from '@/domain/identity/mailer'
import { AT_ONCE } from '@/domain/notifications/carrier'

/** Nothing that a mail's fields say is ever fetched, or read from a file. */
const CLOSED = { disableFileAccess: true, disableUrlAccess: true }

/** A mail server that is slow or away must not hold a connection for long; milliseconds. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

/**
 * Sends by SMTP (`smtp://user:password@host:port`, or `smtps://…` for TLS from the first byte), from `from`.
 */
export function smtpMailer({ url, from }: { url: string; from: string }): Mailer & { close(): void } {
  const transport = createTransport(serverAt(url), { from })
  return {
    send: async ({ to, subject, text, html, messageId, calendar, unsubscribe }) => {
      // An address object, not text: a comma in `to` cannot name a second recipient.
      const address = { name: '', address: headerLine(to) }
      await transport.sendMail({
        to: address,
        subject: headerLine(subject),
        text,
        html,
        messageId,
        ...(calendar ? { icalEvent: { ...calendar, filename: 'session.ics' } } : {}),
        // Nobody's absence notice comes back for it (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated', ...(unsubscribe ? oneClick(unsubscribe) : {}) },
        ...CLOSED,
      })
    },
    close: () => transport.close(),
  }
}

/** Both let a mail program stop such mails by itself (RFC 8058); signing them is the mail server's part. */
function oneClick(address: string): Record<string, string> {
  return { 'List-Unsubscribe': `<${address}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}

function serverAt(url: string): SMTPPool.Options {
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  const auth = { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
  return {
    pool: true,
    // What waits inside the pool would leave after it was given up, and was tried again.
    maxConnections: AT_ONCE,
    host: hostname,
    port: Number(port) || (secure ? 465 : 587),
    secure,
    ...(username ? { auth } : {}),
    ...PATIENCE,
  }
}

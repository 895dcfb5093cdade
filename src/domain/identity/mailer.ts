/**
 * One mail; `messageId` is stable for what it says, so that a repeat can be recognised. Plain text always.
 */
export type Mail = {
  to: string
  subject: string
  text: string
  html?: string
  messageId: string
  /** An iCalendar part. */
  calendar?: { method: 'REQUEST' | 'CANCEL'; content: string }
  /** The address that stops such mails by one POST without a session (RFC 8058). */
  unsubscribe?: string
}

/** Sends mails: a real server, or the twin that keeps them in files. */
export interface Mailer {
  /**
   * Hands one mail over. Control characters in `to` and `subject` never reach a header.
   * @throws Error when it was not taken
   */
  send(mail: Mail): Promise<void>
}

/** The twin's memory of what was sent. */
export interface MailBox {
  /** Newest first; all of them, or those to one address. */
  list(to?: string): Promise<Mail[]>
}

/** One line without control characters: what may stand in a header. */
export function headerLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, 250)
}

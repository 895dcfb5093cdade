import { isSessionKind, type NoticeStatus } from '@/domain/notifications/notice'

/** What became of a notice, in the panel's words. */
export const noticeWords: Record<NoticeStatus, string> = {
  planned: 'Planned',
  claimed: 'Being sent',
  sent: 'Sent',
  superseded: 'No longer needed',
  expired: 'Too late',
  unknown: 'Perhaps sent',
  dead: 'Not sent',
}

/** A kind as people say it: `reminder.PT24H` is a reminder. */
export function kindText(kind: string): string {
  const [name = ''] = kind.split('.')
  const words = name.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Whom a notice of `kind` is for, by side. */
export function readerText(recipient: string, kind: string): string {
  if (recipient.startsWith('client:')) return 'to the client'
  return isSessionKind(kind) ? 'to the therapist' : 'to the practice'
}

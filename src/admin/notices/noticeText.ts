import { isSessionKind } from '@/domain/notifications/notice'
import type { Words } from '../words/wordsIn'
import type { Notice } from './Notice'

/** What a notice is and for whom, by side: `reminder.PT24H` is a reminder, to the client or the therapist. */
export function noticeText({ kind, recipient }: Pick<Notice, 'kind' | 'recipient'>, t: Words): string {
  const [name = ''] = kind.split('.')
  const key = `Notices.kinds.${name}` as 'Notices.kinds.booked'
  const words = { kind: t.has(key) ? t(key) : name.replaceAll('_', ' ') }
  if (recipient.startsWith('client:')) return t('Notices.toClient', words)
  return t(isSessionKind(kind) ? 'Notices.toTherapist' : 'Notices.toPractice', words)
}

import type { NoticeStatus } from '@/domain/notifications/notice'

/** A notice as the panel reads it. */
export type Notice = {
  id: string
  kind: string
  status: NoticeStatus
  recipient: string
  dueAt: string
  sentAt?: string | null
  lastError?: string | null
}

/** What waits for its own time and has not been tried leaves by itself: it can only be taken back. */
export function isTried({ status, lastError }: Notice): boolean {
  return status !== 'planned' || Boolean(lastError)
}

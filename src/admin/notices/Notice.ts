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

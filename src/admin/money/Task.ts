import type { TaskKind } from '@/domain/payments/tasks'
import { paymentWords } from './paymentWords'

/** A task as the panel reads it. */
export type Task = {
  id: string
  kind: TaskKind
  /** `payment:{id}` or `lot:{id}`. */
  subject: string
  facts?: { reason?: string; owes?: number; note?: string } | null
  createdAt: string
  settledAt?: string | null
}

/** What is asked of staff, in words. */
export function taskText({ kind, facts }: Task): string {
  if (kind === 'payment') return `A payment that no rule covers: ${paymentWords(facts?.reason ?? 'unknown')}`
  const owes = facts?.owes ?? 0
  return `${owes} spent ${owes === 1 ? 'credit' : 'credits'} whose money went back`
}

/** The page of what it is about. */
export function taskHref({ subject }: Task): string {
  const [kind, id] = subject.split(':')
  return `/admin/collections/${kind === 'lot' ? 'credit-lots' : 'payments'}/${id}`
}

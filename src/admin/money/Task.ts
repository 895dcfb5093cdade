import type { TaskKind } from '@/domain/payments/tasks'
import type { Words } from '../words/wordsIn'
import { codeText } from './codeText'

type Facts = {
  reason?: string
  owes?: number
  note?: string
  credits?: number
  customer?: string
}

/** A task as the panel reads it. */
export type Task = {
  id: string
  kind: TaskKind
  /** `payment:{id}`, `lot:{id}` or `client:{id}`. */
  subject: string
  facts?: Facts | null
  createdAt: string
  settledAt?: string | null
}

const PLACES: Record<string, string> = { lot: 'credit-lots', payment: 'payments', client: 'clients' }

/** What is asked of staff, in words. */
export function taskText({ kind, facts }: Task, t: Words): string {
  const { reason = 'unknown', owes = 0, credits = 0, customer = '' } = facts ?? {}
  // A payment has one reason, an erasure waits for one thing or several.
  const why = kind === 'payment' ? [reason] : reason.split(' ')
  return t(`Money.tasks.${kind}`, {
    reason: why.map((code) => codeText(code, t)).join(', '),
    ...{ owes, credits, customer },
  })
}

/** The page of what it is about. */
export function taskHref({ subject }: Task): string {
  const [kind = '', id] = subject.split(':')
  return `/admin/collections/${PLACES[kind] ?? 'tasks'}/${id}`
}

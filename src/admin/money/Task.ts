import type { TaskKind } from '@/domain/payments/tasks'
import { paymentWords } from './paymentWords'

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

const WORDS: Record<TaskKind, (facts: Facts) => string> = {
  payment: ({ reason = 'unknown' }) => `A payment that no rule covers: ${paymentWords(reason)}`,
  owed_credits: ({ owes = 0 }) => `${owes} spent ${owes === 1 ? 'credit' : 'credits'} whose money went back`,
  erasure_held_up: ({ reason = '' }) =>
    `An erasure waits for what is under way: ${reason.replaceAll(' ', ', ')}`,
  unused_credits: ({ credits = 0 }) =>
    `A client is to be erased with ${credits} paid credits unused: pay them back first, or note why not`,
  provider_customer: ({ customer = '' }) =>
    `A client was erased: delete the customer ${customer} at the payment provider`,
  correction: () => 'A client asks for a correction of their data; the words stand under reasons',
}

const PLACES: Record<string, string> = { lot: 'credit-lots', payment: 'payments', client: 'clients' }

/** What is asked of staff, in words. */
export function taskText({ kind, facts }: Task): string {
  return WORDS[kind](facts ?? {})
}

/** The page of what it is about. */
export function taskHref({ subject }: Task): string {
  const [kind = '', id] = subject.split(':')
  return `/admin/collections/${PLACES[kind] ?? 'tasks'}/${id}`
}

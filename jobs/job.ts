import type { Payload } from 'payload'
import type { PaymentProvider } from '@/domain/payments/provider'

/** What a job may reach. */
export type JobContext = { payload: Payload; payments: PaymentProvider }

/** How much a run did, by what. */
export type Counts = Record<string, number>

/**
 * One errand of the worker: a bounded batch, safe to repeat, each row in a transaction of its own.
 * `now` is epoch milliseconds.
 */
export type Job = { name: string; run: (context: JobContext, now: number) => Promise<Counts> }

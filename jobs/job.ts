import type { Payload } from 'payload'
import type { Carriers } from '@/domain/notifications/carrier'
import type { PaymentProvider } from '@/domain/payments/provider'
import type { RoomProvider } from '@/domain/rooms/provider'

/** What a job may reach; `stop` is set off when it should finish what is under way and begin nothing more. */
export type JobContext = {
  payload: Payload
  carriers: Carriers
  payments: PaymentProvider
  rooms: RoomProvider
  stop?: AbortSignal
}

/** How much a run did, by what. */
export type Counts = Record<string, number>

/**
 * One errand of the worker: a bounded batch, safe to repeat, each row in a transaction of its own.
 * `now` is epoch milliseconds.
 */
export type Job = { name: string; run: (context: JobContext, now: number) => Promise<Counts> }

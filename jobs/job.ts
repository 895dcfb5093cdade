import type { Payload } from 'payload'
import type { Carriers } from '@/domain/notifications/carrier'
import type { PaymentProvider } from '@/domain/payments/provider'
import type { RoomProvider } from '@/domain/rooms/provider'
import type { Statement } from '@/server/sql'

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

/** An instant as epoch milliseconds, and as SQL. */
export type Moment = { now: number; at: Statement }

/**
 * One errand of the worker: a bounded batch, safe to repeat, each row in a transaction of its own. `now` is
 * epoch milliseconds. With `due`, a condition in SQL, it is left out where nothing is: `nothing` is then what
 * it has done.
 */
export type Job = {
  name: string
  due?: (at: Moment, context: JobContext) => Statement
  nothing?: Counts
  run: (context: JobContext, now: number) => Promise<Counts>
}

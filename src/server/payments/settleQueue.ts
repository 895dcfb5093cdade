import { setTimeout as pause } from 'node:timers/promises'
import type { Payload } from 'payload'
import type { PaymentProvider } from '@/domain/payments/provider'
import { afterAnswer } from '@/server/afterAnswer'
import type { StoredPayment } from '@/server/payments/claimPayments'
import { settleStored } from '@/server/payments/settleStored'

/** What one process takes on beside its answers; a crowd beyond it waits for the worker's round. */
const WAITING_MAX = 40
const TOGETHER = 2
const QUIET_MS = 25

export type SettleQueue = {
  hasRoom: () => boolean
  /** An answer is being given: until it is, nothing is settled beside it. @returns what ends that */
  arrive: () => () => void
  add: (payload: Payload, row: StoredPayment) => void
}

/**
 * Settles what was just stored, after the answers, a few at a time: money comes first into the inbox, then
 * into the books. What a process that ends leaves behind is anybody's once its lease is over.
 */
export function settleQueue(payments: PaymentProvider): SettleQueue {
  const waiting: StoredPayment[] = []
  let arriving = 0
  let working = 0
  const settleOn = async (payload: Payload) => {
    for (;;) {
      while (arriving > 0) await pause(QUIET_MS)
      const row = waiting.shift()
      if (!row) return
      await settleStored({ payload, payments }, row)
    }
  }
  return {
    hasRoom: () => waiting.length < WAITING_MAX,
    arrive: () => {
      arriving += 1
      return () => {
        arriving -= 1
      }
    },
    add: (payload, row) => {
      waiting.push(row)
      if (working >= TOGETHER) return
      working += 1
      afterAnswer(payload, 'settling a payment', () =>
        settleOn(payload).finally(() => {
          working -= 1
        }),
      )
    },
  }
}

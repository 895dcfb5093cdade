import type { Lot } from '@/domain/ledger/lots'
import type { BookingPolicy, Command, Decision, Situation } from './booking'
import { correct, waive } from './correcting'
import { cancel, complete, recordNoShow } from './ending'
import { book, reschedule } from './placing'
import { cancelPlanned, settlePlanned } from './planned'
import { refuseLocked, refusePlanned } from './situation'

/**
 * What becomes of a booking: the one place where it is decided, whoever asks by whatever way.
 * Pure; `now` is the transaction's instant in epoch milliseconds.
 * @throws DomainError with the code of docs/contract.md; then nothing may be written.
 */
export function decide(
  situation: Situation | { booking: null; lots: Lot[] },
  command: Command,
  policy: BookingPolicy,
  now: number,
): Decision {
  if (command.type === 'book' || command.type === 'plan') return book(situation.lots, command, policy, now)
  if (situation.booking === null) throw new Error(`there is no booking to ${command.type}`)
  refuseLocked(situation, command)
  refusePlanned(situation, command)
  const isPlanned = situation.booking.status === 'planned'
  switch (command.type) {
    case 'reschedule':
      return reschedule(situation, command, policy, now)
    case 'cancel':
      return isPlanned ? cancelPlanned(situation, command) : cancel(situation, command, policy, now)
    case 'settlePlanned':
      return settlePlanned(situation, command, policy)
    case 'complete':
      return complete(situation, now)
    case 'recordNoShow':
      return recordNoShow(situation, now)
    case 'waive':
      return waive(situation, now)
    case 'correct':
      return correct(situation, command.to, now)
  }
}

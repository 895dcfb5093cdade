import { moneyText } from '../panel/moneyText'
import type { Refundable } from './readRefundable'

/**
 * What goes back for so many credits of each lot, in words; with the last credits of one all that is left of
 * what was paid for it.
 */
export function goesBack(lots: Refundable[], wanted: Record<string, number>, language: string): string {
  const [first] = lots
  const amount = lots.reduce((sum, lot) => sum + amountOf(lot, wanted[lot.id] ?? 0), 0)
  return first ? moneyText(amount, first.currency, language) : '–'
}

function amountOf({ granted, left, paid }: Refundable, quantity: number): number {
  const part = (credits: number) => Math.round((paid * credits) / granted)
  return quantity >= left ? paid - part(granted - left) : part(Math.max(0, quantity))
}

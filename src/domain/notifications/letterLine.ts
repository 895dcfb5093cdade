import type { Letter } from './letter'

/** A letter as a short message: who writes, what it is about, where to go. */
export function letterLine({ from, subject, action }: Letter): string {
  return `${from}: ${subject}\n${action.href}`
}

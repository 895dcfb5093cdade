/** The value where it is a known one: Stripe's lists of words are open. */
export function oneOf<Known extends string, Else extends string>(
  value: string | null,
  known: readonly Known[],
  otherwise: Else,
): Known | Else {
  return known.find((one) => one === value) ?? otherwise
}

/** The id of what is named or expanded. */
export function idOf(reference: string | { id: string } | null | undefined): string | null {
  return typeof reference === 'string' ? reference : (reference?.id ?? null)
}

/** What is expanded; null where it is absent or only named. */
export function expanded<Thing extends object>(reference: string | Thing | null): Thing | null {
  return typeof reference === 'object' ? reference : null
}

/** ISO 4217 as we write it. */
export const upper = (currency: string | null) => (currency ?? '').toUpperCase()
/** Epoch milliseconds. */
export const millis = (seconds: number | null | undefined) =>
  typeof seconds === 'number' ? seconds * 1000 : null

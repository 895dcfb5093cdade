/** @returns a telephone number as networks take it (`+4930123456`), or null for what is none. */
export function asPhone(text: unknown): string | null {
  if (typeof text !== 'string') return null
  const number = text.replace(/[\s()/.-]+/g, '').replace(/^00/, '+')
  return /^\+[1-9]\d{6,14}$/.test(number) ? number : null
}

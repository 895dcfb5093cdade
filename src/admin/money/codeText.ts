import type { Words } from '../words/wordsIn'

/** A code in words: `amount_differs` is "Amount differs"; one that has none is read as it stands. */
export function codeText(code: string, t: Words): string {
  const key = `Money.codes.${code}` as 'Money.codes.granted'
  if (t.has(key)) return t(key)
  const words = code.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

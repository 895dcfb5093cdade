/** A code as words: `amount_differs` is "Amount differs". */
export function paymentWords(code: string): string {
  const words = code.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

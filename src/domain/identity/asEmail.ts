const SHAPE = /^[^\s@<>()",;:\\[\]]+@[^\s@<>()",;:\\[\]]+\.[^\s@<>()",;:\\[\]]+$/

/**
 * An address as it is stored and compared: trimmed, lower case, at most 254 characters.
 * @returns null when it cannot be an address; control characters never pass, so a header cannot be injected
 */
export function asEmail(text: unknown): string | null {
  if (typeof text !== 'string') return null
  const email = text.trim().toLowerCase()
  return email.length <= 254 && SHAPE.test(email) ? email : null
}

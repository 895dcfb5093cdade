import { Secret, TOTP } from 'otpauth'

/** What every app takes without being told: SHA-1, six digits, half a minute (RFC 6238). */
const SHAPE = { algorithm: 'SHA1', digits: 6, period: 30 } as const

/** A step early or late: clocks of telephones go so far wrong, and somebody has to type. */
const SKEW_STEPS = 1

/** 160 random bits, base32. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** What an app reads from the picture; `account` is what it shows beside the code. */
export function totpUri(
  secret: string,
  { practice, account }: { practice: string; account: string },
): string {
  // The two stand on either side of a colon.
  const [issuer, label] = [practice, account].map((text) => text.replaceAll(':', ' '))
  return new TOTP({ ...SHAPE, secret: Secret.fromBase32(secret), issuer, label }).toString()
}

/**
 * Which half minute since 1970 a code belongs to, by the clock given (epoch milliseconds), one before or
 * after it included. @returns null for any other code
 */
export function stepOfCode(secret: string, code: string, now: number): number | null {
  const token = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const totp = new TOTP({ ...SHAPE, secret: Secret.fromBase32(secret) })
  const delta = totp.validate({ token, timestamp: now, window: SKEW_STEPS })
  return delta === null ? null : Math.floor(now / 1000 / SHAPE.period) + delta
}

import { randomBytes } from 'node:crypto'

/** How many codes a person gets at once. */
export const RECOVERY_CODES = 10

/** Without the letters and digits that look like one another. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const LENGTH = 24
const SHAPE = RegExp(`^[${LETTERS}]{${LENGTH}}$`)

/** 120 random bits in six groups of four: enough that a plain hash of it cannot be tried through. */
export function newRecoveryCode(): string {
  // 256 is a multiple of the 32 letters: each is as likely as any other.
  const letters = [...randomBytes(LENGTH)].map((byte) => LETTERS[byte % LETTERS.length])
  return (letters.join('').match(/.{4}/g) ?? []).join('-')
}

/** @returns the code in the form that is hashed, whatever stands between its letters; null for no code */
export function asRecoveryCode(typed: string): string | null {
  const letters = typed.replace(/[\s-]/g, '').toUpperCase()
  return SHAPE.test(letters) ? letters : null
}

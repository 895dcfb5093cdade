import { dictionary } from '@zxcvbn-ts/language-common'
import { asTyped, DEMO_PASSWORD } from '@/domain/identity/passwordRules'
import { practiceMode } from '@/server/practiceMode'

/** The passwords that people choose most, from what leaked elsewhere: 49,233 of them, in lower case. */
const LISTED = new Set(dictionary.passwords.map((password) => asTyped(password).toLowerCase()))

/** @returns whether everybody's list has it; the demo's own password counts wherever a practice is real */
export function isListed(password: string): boolean {
  return LISTED.has(password) || (password === DEMO_PASSWORD && practiceMode() === 'production')
}

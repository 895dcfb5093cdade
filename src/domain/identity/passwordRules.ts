import { COMMON_WALKS, COMMON_WORDS } from './commonPasswords'

/** Characters, not bytes; nothing is cut off and no kind of character is demanded. */
export const PASSWORD_LENGTH = { min: 8, max: 128 }

type Context = {
  /** The address of the account, whose own words make no password. */
  email: string
  /** Words that anyone would try here: the practice's name. */
  words?: string[]
  /** Whether a list of passwords that others have chosen, in lower case, has this one. */
  isListed?: (password: string) => boolean
}

/** Of the accounts that a demo seeds; known to everybody, so no real practice takes it. */
export const DEMO_PASSWORD = 'demo-practice-2026'

const EVERYWHERE = [
  'password',
  'passwort',
  'therapy',
  'therapie',
  'therapist',
  'therapeut',
  'practice',
  'praxis',
]

/** Digits and signs that people put around a word. */
const TRIMMINGS_MAX = 6
/** A shorter word is a part of too many others. */
const BASE_MIN = 6

const STAND_INS: Record<string, string> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** One form for what is typed, so that the same characters from another keyboard are the same password. */
export function asTyped(password: string): string {
  return password.normalize('NFKC')
}

/** @returns why `password` cannot be chosen, for the person who typed it, or null when it can */
export function weaknessOf(password: string, context: Context): string | null {
  const typed = asTyped(password)
  const length = [...typed].length
  if (length < PASSWORD_LENGTH.min) return `Use at least ${PASSWORD_LENGTH.min} characters.`
  if (length > PASSWORD_LENGTH.max) return `Use at most ${PASSWORD_LENGTH.max} characters.`
  const lower = typed.toLowerCase()
  const plain = withoutStandIns(lower)
  if (isWalk(lower) || isRepetition(lower)) return 'This password follows a pattern. Choose another.'
  if (
    isAddress(lower, context.email) ||
    wordsOf(context).some((word) => isOnly(lower, word) || isOnly(plain, word))
  ) {
    return 'This password is made of words that others would try here. Choose another.'
  }
  const { isListed = () => false } = context
  if ([lower, plain].some((form) => isCommon(form) || isListed(form) || isListed(baseOf(form))))
    return 'This password is on every list of common passwords. Choose another.'
  return null
}

/** Undoes the usual stand-ins for letters next to letters: `p4ssw0rd` is `password`, `maria2026` stays. */
function withoutStandIns(lower: string): string {
  return lower.replace(/(?<=\p{L})[0134570@$!]+(?=\p{L})|^[0134570@$]{1,2}(?=\p{L})/gu, (signs) =>
    [...signs].map((sign) => STAND_INS[sign] ?? sign).join(''),
  )
}

/** One common word, or two, with a few digits and signs. */
function isCommon(lower: string): boolean {
  const letters = lower.replace(/[^\p{L}]/gu, '')
  if (lower.length - letters.length > TRIMMINGS_MAX) return false
  if (COMMON_WORDS.has(letters)) return true
  return [...letters].some(
    (_, cut) => COMMON_WORDS.has(letters.slice(0, cut)) && COMMON_WORDS.has(letters.slice(cut)),
  )
}

/** What is left without the digits and signs around it; the whole where that is no word with trimmings. */
function baseOf(lower: string): string {
  const base = lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  return base.length >= BASE_MIN && lower.length - base.length <= TRIMMINGS_MAX ? base : lower
}

function wordsOf({ email, words = [] }: Context): string[] {
  const local = email.split('@')[0] ?? ''
  const names = [local, ...local.split(/[^\p{L}]+/u), ...words, ...words.flatMap((word) => word.split(/\s+/))]
  return [...EVERYWHERE, ...names]
    .map((word) => word.toLowerCase().replace(/[^\p{L}]/gu, ''))
    .filter((word) => word.length > 3)
}

/** True when nothing but digits, signs and at most three other letters stands beside `word`. */
function isOnly(lower: string, word: string): boolean {
  const letters = lower.replace(/[^\p{L}]/gu, '')
  if (lower.length - letters.length > TRIMMINGS_MAX) return false
  return letters.includes(word) && letters.replaceAll(word, '').length <= 3
}

/** The address, or what stands before its @, with little around it. */
function isAddress(lower: string, email: string): boolean {
  const [local = ''] = email.toLowerCase().split('@')
  const shortened = lower.replace(email.toLowerCase(), local)
  return local.length > 3 && shortened.includes(local) && shortened.length - local.length <= TRIMMINGS_MAX
}

function isRepetition(lower: string): boolean {
  return /^(.{1,6}?)\1+$/u.test(lower)
}

/** Six keys in a row of a well-known walk, and at most four other characters. */
function isWalk(lower: string): boolean {
  const compact = lower.replace(/[^\p{L}\p{N}]/gu, '')
  return COMMON_WALKS.flatMap((walk) => [walk, [...walk].reverse().join('')]).some((walk) => {
    for (let from = 0; from + 6 <= compact.length; from++) {
      let to = from + 6
      if (!walk.includes(compact.slice(from, to))) continue
      while (to < compact.length && walk.includes(compact.slice(from, to + 1))) to++
      if (compact.length - (to - from) <= 4) return true
    }
    return false
  })
}

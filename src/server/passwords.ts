import { hash, parseOptions, verify } from '@node-rs/argon2'
import { asTyped, PASSWORD_LENGTH } from '@/domain/identity/passwordRules'

/** OWASP's parameters for Argon2id (the package's default algorithm): 19 MiB, two passes, one lane. */
export const ARGON = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The PHC string of no password at all: what an unknown address is checked against. */
let nobodys: Promise<string> | undefined

/** @returns a PHC string `$argon2id$v=19$m=19456,t=2,p=1$…` */
export function hashPassword(password: string): Promise<string> {
  return hash(asTyped(password), ARGON)
}

/**
 * One Argon2 verification, whatever it is asked: with no PHC string, or a password longer than any can be,
 * it takes the same work and answers false.
 */
export async function verifyPassword(phc: string | null, password: string): Promise<boolean> {
  nobodys ??= hash(crypto.randomUUID(), ARGON)
  const fits = [...password].length <= PASSWORD_LENGTH.max
  const same = await verify(phc ?? (await nobodys), fits ? asTyped(password) : '')
  return same && fits && phc !== null
}

/** True when `phc` was made with weaker parameters than today's. */
export function isOutdated(phc: string): boolean {
  const { memoryCost, timeCost, parallelism } = parseOptions(phc)
  return memoryCost < ARGON.memoryCost || timeCost < ARGON.timeCost || parallelism < ARGON.parallelism
}

import * as z from 'zod'
import { asEmail } from '@/domain/identity/asEmail'
import { isTimeZone } from '@/domain/identity/isTimeZone'
import { LOCALES } from '@/domain/identity/roles'
import { safeNext } from '@/domain/identity/safeNext'

/** An address that mail can be sent to, in its one form. */
export const email = z
  .string('Enter your e-mail address.')
  .max(254, 'This address is too long.')
  .transform((text, context) => {
    const address = asEmail(text)
    if (address) return address
    context.addIssue({ code: 'custom', message: 'Enter an e-mail address, like name@example.org.' })
    return z.NEVER
  })

/** Bounded so that nobody can have megabytes hashed; the rules for choosing one are in the domain. */
const password = z
  .string('Enter a password.')
  .min(1, 'Enter a password.')
  .max(1024, 'Use at most 128 characters.')

const token = z.string('The link is not complete.').min(1, 'The link is not complete.').max(200)

export const forgotPasswordBody = z.object({
  email: z.string('Enter your e-mail address.').trim().min(1).max(1024),
})

export const resetPasswordBody = z.object({ token, password })

export const changePasswordBody = z.object({
  current: z.string('Enter your present password.').min(1).max(1024),
  password,
})

export const signUpBody = z.object({
  name: z
    .string('Enter your name.')
    .transform((text) => text.replace(/\p{Cc}+/gu, ' ').trim())
    .pipe(z.string().min(1, 'Enter your name.').max(120, 'Use at most 120 characters.')),
  email,
  password,
  timeZone: z.string('Choose your time zone.').refine(isTimeZone, 'Choose a time zone, like Europe/Berlin.'),
  locale: z.enum(LOCALES, 'Choose a language.'),
  /** Where they were on the way to: a path into the portal, and nothing else. */
  next: z
    .string()
    .max(1000, 'This address is too long.')
    .nullish()
    .transform((path) => safeNext(path) ?? null),
})

/** POST /api/clients/verify/:token; `next`: a path into the portal, or null. */
export const verified = z.object({ message: z.string(), next: z.string().nullable() })

/** One session in the list of a person's own. */
export type SessionItem = {
  id: string
  startedAt: string
  lastSeenAt: string
  userAgent: string
  /** The one that asks. */
  current: boolean
}

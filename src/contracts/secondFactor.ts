import * as z from 'zod'
import { PASSKEYS_MAX } from '@/domain/identity/secondFactor'

const typed = z.string('Enter the code.').trim().min(1, 'Enter the code.').max(64, 'This code is too long.')
const base64url = z
  .string()
  .max(8192)
  .regex(/^[A-Za-z0-9_-]*$/)

/** What a browser answers for a passkey (WebAuthn Level 3, JSON form), as far as it is looked at. */
const signature = z.object({
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.nullish(),
  }),
})
const attestation = z.object({
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  response: z.object({ clientDataJSON: base64url, attestationObject: base64url }),
})

/**
 * What is typed at sign-in is compared, never judged: a malformed address is a wrong one. Address and
 * password, with a code or without; or the code alone, in the browser that was asked for it; or a passkey.
 */
export const loginBody = z
  .object({
    email: z.string('Enter your e-mail address.').trim().max(1024).optional(),
    password: z.string('Enter your password.').max(1024, 'This password is too long.').optional(),
    totp: typed.optional(),
    recovery: typed.optional(),
    passkey: signature.optional(),
  })
  .superRefine(({ email, password, totp, recovery, passkey }, context) => {
    if (passkey || ((totp || recovery) && email === undefined && password === undefined)) return
    const missing = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (!email) missing('email', 'Enter your e-mail address.')
    if (!password) missing('password', 'Enter your password.')
  })

/** The password again, where the sign-in was a while ago. */
const current = z.string('Enter your password.').max(1024).optional()

export const changeFactor = z.object({ current })
export const confirmTotp = z.object({ code: typed })
export const addPasskey = z.object({
  name: z
    .string()
    .transform((text) => text.replace(/\p{Cc}+/gu, ' ').trim())
    .pipe(z.string().max(60, 'Use at most 60 characters.'))
    .optional(),
  passkey: attestation,
})

/** An enrolment that waits for its first code; `picture` says where the dark squares of the QR code are. */
export const begunTotp = z.object({
  begun: z.object({ secret: z.string(), uri: z.string(), picture: z.array(z.string()) }),
})
export const newCodes = z.object({ recoveryCodes: z.array(z.string()).nullable() })
export const passkeyOptions = z.object({ options: z.looseObject({ challenge: z.string() }) })
export const factorState = z.object({
  /** Whether nobody of this side is let in without one. */
  required: z.boolean(),
  /** Whether factors may be changed without the password now. */
  fresh: z.boolean(),
  totp: z.object({ since: z.string(), lastUsedAt: z.string().nullable() }).nullable(),
  passkeys: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        since: z.string(),
        lastUsedAt: z.string().nullable(),
      }),
    )
    .max(PASSKEYS_MAX),
  recoveryCodesLeft: z.int(),
  /** Passkeys need an address of the site that is a name. */
  passkeysPossible: z.boolean(),
})
export type FactorState = z.infer<typeof factorState>
export type BegunTotp = z.infer<typeof begunTotp>['begun']

/** Second factors stand in tables of their own. */
export const CREDENTIAL_KINDS = ['password'] as const

/** What a one-time link is for: proving an address, a forgotten password, a first password. */
export const TOKEN_PURPOSES = ['verify', 'reset', 'setup'] as const
export type TokenPurpose = (typeof TOKEN_PURPOSES)[number]

/** How long a link works, in minutes. */
export const TOKEN_MINUTES: Record<TokenPurpose, number> = { verify: 24 * 60, reset: 60, setup: 24 * 60 }

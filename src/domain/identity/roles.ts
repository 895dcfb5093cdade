/** What a person on the staff side may be; one person may be several. */
export const USER_ROLES = ['owner', 'staff', 'therapist', 'editor'] as const
export type UserRole = (typeof USER_ROLES)[number]

/** The two auth collections: a session of one is worthless at the other. */
export const AUTH_COLLECTIONS = ['users', 'clients'] as const
export type AuthCollection = (typeof AUTH_COLLECTIONS)[number]

/** Languages a person can be written to in. */
export const LOCALES = ['en', 'de'] as const
export type Locale = (typeof LOCALES)[number]

type Person = { collection?: unknown; roles?: unknown } | null | undefined

/** True when `person` is a signed-in user with at least one of `roles`; a client never is. */
export function hasRole(person: Person, ...roles: UserRole[]): boolean {
  if (person?.collection !== 'users' || !Array.isArray(person.roles)) return false
  return person.roles.some((role) => roles.includes(role))
}

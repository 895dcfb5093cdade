/** Whether the profile of a session's therapist, populated or not, is that of the user who looks. */
export function isOwn({ user }: { user?: unknown }, looker: string): boolean {
  return typeof user === 'object' && user !== null && 'id' in user ? user.id === looker : user === looker
}

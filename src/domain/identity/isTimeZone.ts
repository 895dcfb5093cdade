/**
 * True for an IANA zone name that the runtime knows, as it is spelled (`Europe/Berlin`, not `europe/berlin`);
 * offsets such as `+02:00` are none.
 */
export function isTimeZone(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 64 || !/^[A-Za-z]/.test(value)) return false
  try {
    const known = new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone
    // An old name stands for its new one; another spelling of the same name is a slip.
    return known === value || known.toLowerCase() !== value.toLowerCase()
  } catch {
    return false
  }
}

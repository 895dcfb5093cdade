/** The password that a form asked for, where it did. */
export function currentIn(form: FormData): { current?: string } {
  const current = form.get('current')
  return typeof current === 'string' && current !== '' ? { current } : {}
}

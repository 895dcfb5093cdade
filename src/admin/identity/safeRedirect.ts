/** Where to go after signing in: a page of the panel, and nothing else that `redirect` may be made to say. */
export function safeRedirect(redirect: unknown): string {
  if (typeof redirect !== 'string' || !/^\/admin(?![\w-])[\x21-\x5b\x5d-\x7e]*$/.test(redirect))
    return '/admin'
  const { origin, pathname, search } = new URL(redirect, 'http://panel.invalid')
  const inside = origin === 'http://panel.invalid' && /^\/admin(\/|$)/.test(pathname)
  return inside && !pathname.startsWith('/admin/login') ? pathname + search : '/admin'
}

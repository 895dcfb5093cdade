const DOORS = ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE', 'OPTIONS']
/** A page is read, and its forms are sent. */
const PAGES = ['GET', 'HEAD', 'POST']

/** @returns the methods that are understood at `pathname` where `method` is none of them, else null */
export function allowedInstead(method: string, pathname: string): string | null {
  const allowed = /^\/api(\/|$)/.test(pathname) ? DOORS : PAGES
  return allowed.includes(method) ? null : allowed.join(', ')
}

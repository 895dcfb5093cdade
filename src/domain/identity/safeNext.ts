const SOMEWHERE = 'http://portal.invalid'

/**
 * A way back is followed only into the portal of this site; anything else leads to its home. Read as a
 * browser reads it: `/portal/..//elsewhere` is a way out.
 */
export function safeNext(next: unknown): string | undefined {
  if (typeof next !== 'string' || !/^\/[\x21-\x5b\x5d-\x7e]*$/.test(next) || !URL.canParse(next, SOMEWHERE))
    return undefined
  const { origin, pathname, search, hash } = new URL(next, SOMEWHERE)
  const isInside = origin === SOMEWHERE && /^\/(de\/)?portal(\/(?!\/)|$)/.test(pathname)
  return isInside ? pathname + search + hash : undefined
}

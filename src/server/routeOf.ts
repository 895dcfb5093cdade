import { DOORS } from '@/contracts/doors'

/** Longer ones first: what has a name of its own is not taken for somebody's id. */
const ROUTES = [...new Set(DOORS.map(({ path }) => path))]
  .map((path) => ({
    path,
    pattern: RegExp(`^/api${path.replace(/:\w+/g, '[^/]+').replaceAll('.', '\\.')}$`),
  }))
  .sort((a, b) => Number(a.path.includes(':')) - Number(b.path.includes(':')))

/**
 * Under which name a request is counted: a door's path without anybody's id, `collections`, never what was
 * typed.
 */
export function routeOf(pathname: string): string {
  return ROUTES.find(({ pattern }) => pattern.test(pathname))?.path ?? 'collections'
}

import { isUuid } from '@/domain/isUuid'
import type { PanelProps, PanelUser } from '../panel/PanelProps'

type Asked = { payload: PanelProps['payload']; user: PanelUser }

/** Where people stand, and how the log begins their names. */
export const PEOPLE = [
  ['clients', 'client'],
  ['users', 'user'],
] as const

/** No list answers more at once. */
const AT_ONCE = 100

/** Names of those among `said` who are people (`client:{id}`, `user:{id}`), as `user` may see them. */
export async function readNames({ payload, user }: Asked, said: string[]): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (const [collection, kind] of PEOPLE) {
    const ids = new Set(said.flatMap((one) => (one.startsWith(`${kind}:`) ? one.slice(kind.length + 1) : [])))
    const known = [...ids].filter(isUuid)
    for (let from = 0; from < known.length; from += AT_ONCE) {
      const where = { id: { in: known.slice(from, from + AT_ONCE) } }
      const asked = { collection, user, overrideAccess: false, where, limit: AT_ONCE, depth: 0 } as const
      const { docs } = await payload.find<{ id: string; name: string }>(asked)
      for (const { id, name } of docs) names.set(`${kind}:${id}`, name)
    }
  }
  return names
}

import type { PayloadHandler, SanitizedConfig } from 'payload'
import { isStaff } from '@/collections/access/roles'
import { DomainError } from '@/domain/errors'
import { boundQuery } from '@/hooks/boundQuery'
import { refuseForeign } from '@/hooks/refuseForeign'

/**
 * Puts the bounds of a query before every operation of every collection, Payload's own included, and keeps
 * Payload's doors for its panel (what one may do, how one likes the panel) to those who have a panel.
 */
export function guardQueries(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    const beforeOperation = [boundQuery, refuseForeign, ...collection.hooks.beforeOperation]
    collection.hooks = { ...collection.hooks, beforeOperation }
    if (collection.slug === 'payload-preferences') keepForStaff(collection.endpoints, '/:key')
  }
  keepForStaff(config.endpoints, '/access')
  return config
}

type Door = { path: string; handler: PayloadHandler }

function keepForStaff(doors: Door[] | false, path: string): void {
  for (const door of (doors || []).filter((one) => one.path === path)) {
    const answer = door.handler
    door.handler = (req) => {
      if (!isStaff(req.user)) throw new DomainError('not_found', 'There is nothing here.')
      return answer(req)
    }
  }
}

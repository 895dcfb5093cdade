import type { CollectionSlug, PayloadHandler, PayloadRequest, SanitizedConfig } from 'payload'
import { isStaff } from '@/collections/access/roles'
import { DomainError } from '@/domain/errors'
import { boundQuery } from '@/hooks/boundQuery'
import { dropStamps } from '@/hooks/dropStamps'
import { refuseForeign } from '@/hooks/refuseForeign'
import { refuseShapeless } from '@/hooks/refuseShapeless'

/**
 * Puts the bounds of a query before every operation of every collection, Payload's own included, and keeps
 * Payload's doors for its panel (what one may do, how one likes the panel) to those who have a panel.
 */
export function guardQueries(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    const guards = [boundQuery, refuseForeign, refuseShapeless, dropStamps]
    const beforeOperation = [...guards, ...collection.hooks.beforeOperation]
    collection.hooks = { ...collection.hooks, beforeOperation }
    if (collection.slug === 'payload-preferences') keepForStaff(collection.endpoints, '/:key')
    if (!collection.versions) closeVersions(collection.endpoints)
    keepForStaff(collection.endpoints, '/access/:id?', (req) => refuseUnseen(req, collection.slug))
  }
  for (const { endpoints, versions } of config.globals) {
    if (!versions) closeVersions(endpoints)
    keepForStaff(endpoints, '/access')
  }
  keepForStaff(config.endpoints, '/access')
  return config
}

type Door = { path: string; handler: PayloadHandler }

function keepForStaff(
  doors: Door[] | false,
  path: string,
  check?: (req: PayloadRequest) => Promise<void>,
): void {
  for (const [index, door] of (doors || []).entries()) {
    if (!doors || door.path !== path) continue
    const handler: PayloadHandler = async (req) => {
      if (!isStaff(req.user)) throw new DomainError('not_found', 'There is nothing here.')
      await check?.(req)
      return door.handler(req)
    }
    // One of its own: Payload gives every collection the same.
    doors[index] = { ...door, handler }
  }
}

/** As shipped they stand open where nothing is versioned, and fall over when they are entered. */
function closeVersions(doors: Door[] | false): void {
  const closed = () => {
    throw new DomainError('not_found', 'There is nothing here.')
  }
  // Payload gives every collection the same doors: one of its own is closed, the others' stay as they are.
  for (const [index, door] of (doors || []).entries()) {
    if (doors && door.path.startsWith('/versions')) doors[index] = { ...door, handler: closed }
  }
}

/** What one may do with a document is told to those who may read it. */
async function refuseUnseen(req: PayloadRequest, collection: CollectionSlug): Promise<void> {
  const id = req.routeParams?.id
  if (id) await req.payload.findByID({ collection, id: String(id), depth: 0, overrideAccess: false, req })
}

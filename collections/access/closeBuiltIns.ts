import type { Access, SanitizedConfig, Where } from 'payload'
import { isStaff, nobody } from '@/collections/access/roles'

const ownPreferences: Access = ({ req }) => {
  if (!req.user || !isStaff(req.user)) return false
  const own: Where = { 'user.value': { equals: req.user.id }, 'user.relationTo': { equals: 'users' } }
  return own
}

const staff: Access = ({ req }) => isStaff(req.user)

/**
 * Payload brings collections of its own, open to whoever is signed in: a client too. Only the panel's own
 * preferences stay, each for the user whose they are. Pages of other origins read nothing.
 */
export function closeBuiltIns(config: SanitizedConfig): SanitizedConfig {
  // Payload's empty list still sends the other half of CORS with every answer.
  config.cors = undefined as never
  for (const collection of config.collections) {
    if (!collection.slug.startsWith('payload-')) continue
    const isPreferences = collection.slug === 'payload-preferences'
    const rule = isPreferences ? ownPreferences : nobody
    const create = isPreferences ? staff : nobody
    collection.access = {
      ...collection.access,
      create,
      read: rule,
      update: rule,
      delete: rule,
      unlock: nobody,
      readVersions: nobody,
    }
  }
  return config
}

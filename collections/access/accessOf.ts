import type { Access, CollectionConfig, GlobalConfig, PayloadRequest, Where } from 'payload'
import {
  GLOBALS,
  type GlobalSlug,
  type Operation,
  type Role,
  ruleOf,
  type Slug,
} from '@/collections/access/matrix'
import { OWN, publishedOf, SHOWN } from '@/collections/access/ownership'
import { isStaff, nobody } from '@/collections/access/roles'
import { rolesOf } from '@/collections/access/rolesOf'

/** Of what is kept in versions, who may change it may also look back. */
const VERSIONED: Slug[] = ['pages', 'posts']

/** Payload's access functions of `slug`, from the matrix; every operation is stated. */
export function accessOf(slug: Slug): NonNullable<CollectionConfig['access']> {
  return {
    create: may(slug, 'create'),
    read: may(slug, 'read'),
    update: may(slug, 'update'),
    delete: may(slug, 'delete'),
    readVersions: VERSIONED.includes(slug) ? may(slug, 'update') : nobody,
    unlock: nobody,
    admin: ({ req }) => slug === 'users' && isStaff(req.user),
  }
}

/** Payload's access functions of a global, from the matrix. */
export function globalAccessOf(slug: GlobalSlug): NonNullable<GlobalConfig['access']> {
  const holds =
    (row: Partial<Record<Role, string>>): Access =>
    ({ req }) =>
      rolesOf(req.user).some((role) => row[role])
  return { read: holds(GLOBALS[slug].read), update: holds(GLOBALS[slug].update), readVersions: nobody }
}

function may(slug: Slug, operation: Operation): Access {
  const row = ruleOf(slug)[operation]
  const shown = SHOWN[slug]
  return async ({ req, data, isReadingStaticFile }) => {
    if (isReadingStaticFile) return true // by a name drawn by chance: nobody else can ask
    const wheres: Where[] = []
    for (const role of rolesOf(req.user)) {
      const reach = row[role]
      if (reach === 'all') return shown ?? true
      if (reach === 'published') wheres.push(await publishedOf(slug, req.payload))
      if (reach === 'own') wheres.push(ownWhere(slug, role, req.user?.id))
    }
    if (wheres.length === 0) return false
    // A new document has no row that a query could match: what it would belong to is asked instead.
    return operation === 'create' ? belongsToUser(req, data) : within(wheres, shown)
  }
}

function within(wheres: Where[], shown: Where | undefined): Where {
  return shown ? { and: [{ or: wheres }, shown] } : { or: wheres }
}

function ownWhere(slug: Slug, role: Role, id: string | number | undefined): Where {
  const own = OWN[slug]?.[role]
  if (!own || id === undefined)
    throw new Error(`the access matrix does not say what a ${role} owns of ${slug}`)
  return own(String(id))
}

/** Whether the therapist whom the new document names is the signed-in user. */
async function belongsToUser(
  req: PayloadRequest,
  document: { therapist?: unknown } | undefined,
): Promise<boolean> {
  if (typeof document?.therapist !== 'string' || !req.user) return false
  const { totalDocs } = await req.payload.count({
    collection: 'therapists',
    where: { id: { equals: document.therapist }, user: { equals: req.user.id } },
    req,
  })
  return totalDocs === 1
}

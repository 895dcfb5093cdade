import type { SanitizedCollectionConfig, Where } from 'payload'

/** How the rows of one collection are found that are about a client. */
export type SubjectWay = { slug: string; whereOf: (client: string) => Where }

/** Where a client is named in text, not by a reference; it goes before whatever reference there is. */
const NAMED: Record<string, (client: string) => Where> = {
  clients: (client) => ({ id: { equals: client } }),
  // Notices about the same session to others are theirs.
  'notification-events': (client) => ({ recipient: { equals: `client:${client}` } }),
  'data-keys': (client) => ({ subject: { in: [`client:${client}`, `record:${client}`] } }),
  'audit-events': (client): Where => ({
    or: [
      { actor: { equals: `client:${client}` } } as Where,
      { subject: { equals: `client:${client}` } } as Where,
      // Who read a note or message of theirs.
      { 'facts.client': { equals: client } } as Where,
    ],
  }),
}

/**
 * Every collection that holds rows about a client, found in the configuration: it refers to clients, or to a
 * collection that does. A collection that is added is found by itself.
 */
export function subjectWays(collections: SanitizedCollectionConfig[]): SubjectWay[] {
  const paths = new Map<string, string[]>([['clients', ['id']]])
  for (let known = 0; known !== paths.size; ) {
    known = paths.size
    for (const collection of collections.filter(({ slug }) => !paths.has(slug))) {
      const found = pathsToClient(collection, paths)
      if (found.length > 0) paths.set(collection.slug, found)
    }
  }
  return collections.flatMap(({ slug }) => {
    const found = paths.get(slug)
    const named = NAMED[slug]
    if (!found && !named) return []
    const byReference = (client: string): Where => ({
      or: (found ?? []).map((path) => ({ [path]: { equals: client } })),
    })
    return [{ slug, whereOf: named ?? byReference }]
  })
}

/** A reference to clients alone, where there is one; else each that leads to one. */
function pathsToClient({ flattenedFields }: SanitizedCollectionConfig, paths: Map<string, string[]>) {
  const references = flattenedFields.flatMap((field) =>
    field.type === 'relationship' || field.type === 'upload'
      ? [field.relationTo].flat().map((to) => ({ name: field.name, to: String(to) }))
      : [],
  )
  const direct = references.find(({ to }) => to === 'clients')
  if (direct) return [direct.name]
  return references.flatMap(({ name, to }) => (paths.get(to) ?? []).map((path) => `${name}.${path}`))
}

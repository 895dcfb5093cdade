import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import { changedSealed } from '@/hooks/sealed/changedSealed'
import { actorOf, recordAuditIn } from '@/server/recordAudit'

/** Moved by doors and hooks that put themselves on record. */
const ELSEWHERE = [
  'createdAt',
  'updatedAt',
  'email',
  'formerEmail',
  'addressHeldUntil',
  'therapists',
  'stripeCustomerId',
  'verifiedAt',
  'restrictedAt',
  'erasedAt',
]

/**
 * What somebody who is signed in makes or changes by a form: the names of the fields, never what they hold.
 */
export function recordChange(kind: string): CollectionAfterChangeHook {
  return async (change) => {
    const { doc, previousDoc, operation, req } = change
    if (!req.user) return doc
    const event = { actor: actorOf(req), subject: `${kind}:${doc.id}` }
    if (operation === 'create') {
      await recordAuditIn(req, { action: `${kind}_made`, ...event })
      return doc
    }
    const isVirtual = (name: string) =>
      change.collection.flattenedFields.some((field) => field.name === name && field.custom?.sealed)
    const changed = Object.keys(doc).filter(
      (name) =>
        !ELSEWHERE.includes(name) &&
        !isVirtual(name) &&
        JSON.stringify(doc[name]) !== JSON.stringify(previousDoc[name]),
    )
    changed.push(...(await changedSealed(change)))
    if (changed.length > 0) {
      const facts = { changed: changed.sort().join(' ') }
      await recordAuditIn(req, { action: `${kind}_changed`, ...event, facts })
    }
    return doc
  }
}

/** What somebody who is signed in takes away. */
export function recordDeletion(kind: string): CollectionAfterDeleteHook {
  return async ({ id, req }) => {
    if (req.user)
      await recordAuditIn(req, { action: `${kind}_deleted`, actor: actorOf(req), subject: `${kind}:${id}` })
  }
}

import type { GlobalAfterChangeHook } from 'payload'
import { actorOf, recordAuditIn } from '@/server/recordAudit'

const STAMPS = ['updatedAt', 'createdAt', 'globalType']

/** Who changed which of the settings of a global: their names, in the change's own transaction. */
export const recordSettings: GlobalAfterChangeHook = async ({ doc, global, previousDoc, req }) => {
  const changed = Object.keys(doc).filter(
    (name) => !STAMPS.includes(name) && JSON.stringify(doc[name]) !== JSON.stringify(previousDoc?.[name]),
  )
  if (changed.length === 0) return doc
  await recordAuditIn(req, {
    action: `${global.slug}_changed`,
    actor: actorOf(req),
    subject: global.slug,
    facts: { changed: changed.sort().join(' ') },
  })
  return doc
}

import type { CollectionAfterChangeHook } from 'payload'
import { sealedName } from '@/domain/encryption/sealedName'
import { type SubjectRule, subjectOf } from '@/domain/encryption/subjectOf'
import { encryptionIn } from '@/server/encryption/encryption'
import { openOrNote } from '@/server/encryption/openOrNote'

type Change = Pick<Parameters<CollectionAfterChangeHook>[0], 'collection' | 'data' | 'previousDoc' | 'req'>

/** The sealed fields that were sent and say something else than before. */
export async function changedSealed({ collection, data, previousDoc, req }: Change): Promise<string[]> {
  const changed: string[] = []
  for (const { name, custom } of collection.flattenedFields) {
    const rule = custom?.sealed as SubjectRule | undefined
    if (!rule || data[name] === undefined) continue
    const envelope = previousDoc[sealedName(name)]
    const place = { collection: collection.slug, field: name, rowId: String(previousDoc.id) }
    const reader = { payload: req.payload, encryption: await encryptionIn(req) }
    const before =
      typeof envelope === 'string'
        ? await openOrNote(reader, envelope, { ...place, subject: subjectOf(rule, previousDoc) })
        : null
    if ((data[name] || null) !== before) changed.push(name)
  }
  return changed
}

import type { SanitizedCollectionConfig, SanitizedConfig } from 'payload'
import { sealedName } from '@/domain/encryption/sealedName'
import type { SubjectRule } from '@/domain/encryption/subjectOf'
import { giveId } from '@/hooks/sealed/giveId'
import { refuseSealedQuery } from '@/hooks/sealed/refuseSealedQuery'

/**
 * Gives every collection that lists a `sealedText` what the field rests on: ids before the write, the
 * envelope and its subject read along whatever is selected, no question asked of it.
 * @throws Error at the start, for a collection that would copy envelopes to rows they are not bound to
 */
export function guardSealed(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    const fields = collection.flattenedFields.filter(({ custom }) => custom?.sealed)
    if (fields.length === 0) continue
    refuseCopies(collection)
    collection.forceSelect = Object.assign({}, collection.forceSelect, ...fields.map(readAlong))
    const { beforeOperation, beforeValidate } = collection.hooks
    collection.hooks = {
      ...collection.hooks,
      beforeOperation: [refuseSealedQuery, ...beforeOperation],
      beforeValidate: [giveId, ...beforeValidate],
    }
  }
  return config
}

function refuseCopies({ slug, disableDuplicate, versions }: SanitizedCollectionConfig): void {
  if (versions || !disableDuplicate) {
    throw new Error(`${slug} has sealed fields: say disableDuplicate, and keep no versions of it`)
  }
}

function readAlong({ name, custom }: { name: string; custom?: Record<string, unknown> }) {
  const rule = custom?.sealed as SubjectRule
  const owner = rule === 'owner' ? { user: true, client: true } : {}
  const named = typeof rule === 'string' ? owner : { [rule.by]: true }
  return { [sealedName(name)]: true, ...named }
}

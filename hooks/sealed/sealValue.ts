import type { FieldHook } from 'payload'
import type { SealContext } from '@/domain/encryption/envelope'
import { Unopened } from '@/domain/encryption/sealFault'
import { type SubjectRule, subjectOf } from '@/domain/encryption/subjectOf'
import { DomainError } from '@/domain/errors'
import { encryptionIn } from '@/server/encryption/encryption'

/**
 * The envelope that is stored for what was written in the field `name`; what was not sent leaves the stored
 * one. In `req`'s transaction.
 * @throws DomainError not_allowed where a row with sealed words would become somebody else's; unavailable
 * where an empty value would replace words that could not be read
 */
export const sealValue =
  (name: string, rule: SubjectRule): FieldHook =>
  async ({ collection, data, originalDoc, req, siblingData, value: stored }) => {
    const words = siblingData[name]
    const row = { ...originalDoc, ...data }
    const context = { collection: collection?.slug ?? '', field: name, rowId: row.id }
    if (stored) refuseOtherSubject(rule, originalDoc, row)
    if (words === undefined) return stored
    if (words === null || words === '') {
      if (stored) await refuseLoss(req, stored, { ...context, subject: subjectOf(rule, row) })
      return null
    }
    // The field's own rules refuse it.
    if (typeof words !== 'string') return stored
    return (await encryptionIn(req)).seal(words, { ...context, subject: subjectOf(rule, row) })
  }

type Row = Record<string, unknown>

function refuseOtherSubject(rule: SubjectRule, before: Row | undefined, after: Row): void {
  if (before && subjectOf(rule, before) !== subjectOf(rule, after)) {
    throw new DomainError('not_allowed', 'What is written here belongs to one person and stays theirs.')
  }
}

/** A form that could not show the words sends nothing back for them. */
async function refuseLoss(
  req: Parameters<typeof encryptionIn>[0],
  stored: string,
  context: SealContext,
): Promise<void> {
  try {
    await (await encryptionIn(req)).open(stored, context)
  } catch (error) {
    if (!(error instanceof Unopened)) throw error
    if (error.fault !== 'destroyed') {
      throw new DomainError('unavailable', 'What is written here cannot be read now, so it is not replaced.')
    }
  }
}

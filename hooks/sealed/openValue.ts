import type { FieldHook } from 'payload'
import { sealedName } from '@/domain/encryption/sealedName'
import { type SubjectRule, subjectOf } from '@/domain/encryption/subjectOf'
import { encryptionIn, encryptionOf } from '@/server/encryption/encryption'
import { openOrNote } from '@/server/encryption/openOrNote'

/**
 * Opens a sealed field for whoever may read it, and for nobody else: not for a program that reads around the
 * access rules either. It asks `encryptionOf` for the one value it needs, so that words do not travel with
 * every document. A value that stays closed is left out, and noted.
 */
export const openValue =
  (name: string, rule: SubjectRule): FieldHook =>
  async ({ collection, field, originalDoc: doc, overrideAccess, req, siblingData }) => {
    // Taken before anything is awaited: the hidden field is removed as the document is walked.
    const sealed = siblingData[sealedName(name)]
    if (sealed === undefined || overrideAccess) return
    const { read } = ('access' in field && field.access) || {}
    if (read && !(await read({ id: doc.id, data: doc, doc, req, siblingData }))) return
    // Nothing was written: told as nothing, where a value that stays closed is not told at all.
    if (sealed === null) return null
    const { payload } = req
    const encryption = req.transactionID ? await encryptionIn(req) : encryptionOf(payload)
    const context = { collection: collection?.slug ?? '', field: name, rowId: doc.id }
    const opened = await openOrNote({ payload, encryption }, sealed, {
      ...context,
      subject: subjectOf(rule, doc),
    })
    return opened ?? undefined
  }

import type { Payload } from 'payload'
import { sealedName } from '@/domain/encryption/sealedName'
import { subjectOf } from '@/domain/encryption/subjectOf'
import { encryptionOf } from '@/server/encryption/encryption'
import { openOrNote } from '@/server/encryption/openOrNote'
import { sealedColumns } from '@/server/encryption/sealedColumns'

type Row = Record<string, unknown>

/** Stands where a sealed value stays closed, so that nobody takes a gap for nothing. */
const CLOSED = '(sealed; could not be opened)'

/**
 * Rows of one collection, read with their hidden fields, as they are handed out: what is sealed is opened,
 * and what is hidden is left out.
 */
export async function openRows(payload: Payload, collection: string, rows: Row[]): Promise<Row[]> {
  const fields = payload.config.collections.find(({ slug }) => slug === collection)?.flattenedFields ?? []
  const hidden = new Set(fields.filter((field) => 'hidden' in field && field.hidden).map(({ name }) => name))
  const sealed = sealedColumns(payload).filter((column) => column.collection === collection)
  const reader = { payload, encryption: encryptionOf(payload) }
  return Promise.all(
    rows.map(async (row) => {
      const shown = Object.fromEntries(Object.entries(row).filter(([name]) => !hidden.has(name)))
      for (const { field, rule } of sealed) {
        const envelope = row[sealedName(field)]
        if (typeof envelope !== 'string') continue
        const context = { collection, field, rowId: String(row.id), subject: subjectOf(rule, row) }
        shown[field] = (await openOrNote(reader, envelope, context)) ?? CLOSED
      }
      return shown
    }),
  )
}

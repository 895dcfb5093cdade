/**
 * Whose key seals a field of a row: the practice's, that of the one person whom the row belongs to (`owner`:
 * its `user` or its `client`), or that of the person whom the row names in a field. `record` is what law
 * obliges the practice to keep of a client, `client` all the rest.
 */
export type SubjectRule =
  | 'practice'
  | 'owner'
  | {
      of: 'client' | 'record' | 'user' | 'enquiry'
      /** The field of the row that names the person; `id` where the row is the person. */
      by: string
    }

/** @throws Error where the row names nobody: nothing is sealed for nobody */
export function subjectOf(rule: SubjectRule, row: Record<string, unknown>): string {
  if (rule === 'practice') return rule
  if (rule === 'owner')
    return subjectOf({ of: row.user ? 'user' : 'client', by: row.user ? 'user' : 'client' }, row)
  const named = row[rule.by]
  // A reference is an id, or the document that stands for it.
  const id = typeof named === 'object' && named !== null ? (named as { id?: unknown }).id : named
  if (typeof id !== 'string' || id === '') throw new Error(`the row names no ${rule.of} in ${rule.by}`)
  return `${rule.of}:${id}`
}

import type { Payload } from 'payload'
import type { SubjectRule } from '@/domain/encryption/subjectOf'
import { type Statement, sql } from '@/server/sql'

/** A column of the database that holds envelopes, and how each is bound. */
export type SealedColumn = {
  collection: string
  field: string
  table: string
  column: string
  rule: SubjectRule
  /** The column that names the person of the rule; null where the rule says who it is by itself. */
  by: string | null
}

type Adapter = {
  tables: Record<string, Record<string, { name?: string }>>
  tableNameMap: Map<string, string>
}

/** Every sealed column of every collection, as the fields themselves say. */
export function sealedColumns(payload: Payload): SealedColumn[] {
  const { tables, tableNameMap } = payload.db as unknown as Adapter
  return payload.config.collections.flatMap(({ slug, flattenedFields }) => {
    const table = tableNameMap.get(slug.replaceAll('-', '_')) ?? ''
    const columnOf = (field: string) => {
      const found = tables[table]?.[field]?.name
      if (!found) throw new Error(`${slug} has no column for ${field}`)
      return found
    }
    const sealed = flattenedFields.filter(({ custom }) => custom?.sealed)
    return sealed.map(({ name, custom }) => {
      const rule = custom?.sealed as SubjectRule
      const by = typeof rule === 'string' ? null : columnOf(rule.by)
      return { collection: slug, field: name, table, column: columnOf(`${name}Sealed`), rule, by }
    })
  })
}

/** The subject that a row of the column is bound to, as SQL says it. */
export function subjectColumn({ rule, by }: Pick<SealedColumn, 'rule' | 'by'>): Statement {
  if (rule === 'practice') return sql`'practice'`
  if (rule === 'owner') return sql`coalesce('user:' || user_id, 'client:' || client_id)`
  return sql`${`${rule.of}:`} || ${sql.identifier(by ?? '')}`
}

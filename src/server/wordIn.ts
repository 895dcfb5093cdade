import { type Statement, sql } from '@/server/sql'

type Word = {
  table: 'services' | 'plans' | 'therapists' | 'media'
  column: string
  /** What the row goes by in the statement. */
  row: string
  /** A language, or the column that says whose. */
  locale: Statement
}

/**
 * A word of a document in a reader's language, as part of a statement: what nobody has translated stands in
 * English.
 */
export function wordIn({ table, column, row, locale }: Word): Statement {
  const [words, name] = [sql.identifier(`${table}_translations`), sql.identifier(column)]
  return sql`(select x.${name} from ${words} x where x._parent_id = ${sql.identifier(row)}.id
    and x.${name} is not null and x._locale::text in ('en', ${locale})
    order by x._locale::text = ${locale} desc limit 1)`
}

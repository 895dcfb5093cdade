import { PgDialect } from '@payloadcms/db-postgres/drizzle/pg-core'

/**
 * While a release is on its way, the programs of the previous one work on the tables of the next, and may
 * have to go on for good: a migration only adds. This tells what does not.
 */
type Statement = Parameters<PgDialect['sqlToQuery']>[0]
export type Migration = { name: string; up: (args: never) => Promise<void> }

const NAME = '"?([a-z_][a-z0-9_]*)"?'
const TABLE = `(?:only |if exists )?(?:"?public"?\\.)?${NAME}`

/** What takes something away, by what is said about it; the first group is the table, or the thing itself. */
const BREAKS: [RegExp, string][] = [
  [RegExp(`^drop table ${TABLE}`), 'drops the table'],
  [RegExp(`^drop (?:view|materialized view|type|sequence|extension|schema) ${TABLE}`), 'drops'],
  [RegExp(`^drop function ${TABLE}`), 'drops the function'],
  [RegExp(`^drop index ${TABLE}`), 'drops an index, which may be what an upsert names'],
  [RegExp(`^drop trigger .* on ${TABLE}`), 'drops a trigger of'],
  [RegExp(`^(?:truncate|delete from)(?: table)? ${TABLE}`), 'empties'],
  [RegExp(`^revoke .* on (?:table )?${TABLE}`), 'takes a right away on'],
  [RegExp(`^create unique index .* on ${TABLE}`), 'refuses twins that the previous version may write in'],
  [RegExp(`^create (?:or replace )?(?:constraint )?trigger .* on ${TABLE}`), 'adds a trigger to'],
]

/** Within `alter table`, for each of its actions. */
const ALTERATIONS: [RegExp, string][] = [
  [/^rename\b/, 'renames in'],
  [/^set schema\b/, 'moves'],
  [/^drop column\b/, 'drops a column of'],
  [/^drop constraint\b/, 'drops a constraint, which may be what an upsert names, of'],
  [/^alter (column )?\S+ (set data )?type\b/, 'changes a type in'],
  [/^alter (column )?\S+ set not null\b/, 'refuses what the previous version may leave empty in'],
  [/^alter (column )?\S+ drop default\b/, 'drops a default of'],
  [/^add constraint\b/, 'refuses what the previous version may write in'],
  [/^add (unique|check|exclude|primary|foreign)\b/, 'refuses what the previous version may write in'],
  [
    /^add (column )?(?!constraint\b|.*\b(default|generated)\b).*\bnot null\b/,
    'wants a value that the previous version does not write in',
  ],
]

/** The statements of an `up`, written down instead of run: no rows, no practice. */
export async function statementsOf({ up }: Migration): Promise<string[]> {
  const dialect = new PgDialect()
  const said: string[] = []
  const execute = async (statement: Statement) => {
    said.push(dialect.sqlToQuery(statement).sql)
    return { rows: [] }
  }
  const payload = { logger: { info: () => {} }, db: {} }
  await up({ db: { execute }, payload, req: {} } as never)
  return said.flatMap(splitStatements)
}

/**
 * Whatever is quoted or said aside is taken out, so that a semicolon ends a statement. In one pass: an
 * apostrophe in a comment begins no text, nor do two dashes in a text a comment.
 */
export function splitStatements(text: string): string[] {
  return text
    .replace(/\$(\w*)\$[\s\S]*?\$\1\$|'(?:[^']|'')*'|--[^\n]*/g, (aside) =>
      aside.startsWith('--') ? '' : "''",
    )
    .split(';')
    .map((statement) => statement.replace(/\s+/g, ' ').trim().toLowerCase())
    .filter((statement) => statement !== '')
}

/** Tables (and functions) that these statements make: nothing of the previous version knows them. */
export function madeBy(statements: string[]): string[] {
  const made = RegExp(
    `^create (?:or replace )?(?:table|function|view|type|sequence) (?:if not exists )?${TABLE}`,
  )
  return statements.flatMap((statement) => made.exec(statement)?.[1] ?? [])
}

/** @returns what takes something away from whoever knows only what was there before, a line each */
export function breaksIn(statements: string[], made: ReadonlySet<string>): string[] {
  return statements.flatMap((statement) => {
    const altered = RegExp(`^alter table ${TABLE} (.*)$`).exec(statement)
    if (altered) {
      const [, table = '', actions = ''] = altered
      if (made.has(table)) return []
      return actionsOf(actions).flatMap((action) =>
        ALTERATIONS.filter(([pattern]) => pattern.test(action)).map(([, words]) => `${words} ${table}`),
      )
    }
    return BREAKS.flatMap(([pattern, words]) => {
      const thing = pattern.exec(statement)?.[1]
      return thing && !made.has(thing) ? [`${words} ${thing}`] : []
    })
  })
}

/** Actions of `alter table` stand between commas, which also stand within brackets. */
function actionsOf(text: string): string[] {
  let depth = 0
  const cut = [...text].map((letter) => {
    if (letter === '(') depth += 1
    if (letter === ')') depth -= 1
    return letter === ',' && depth === 0 ? '\n' : letter
  })
  return cut
    .join('')
    .split('\n')
    .map((action) => action.trim())
}

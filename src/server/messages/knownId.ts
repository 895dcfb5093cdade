import { DomainError } from '@/domain/errors'
import { isUuid } from '@/domain/isUuid'
import { rowsOf, type SqlRunner, sql } from '@/server/sql'

/**
 * The id of a row, where `text` is one: lists and streams go on from there. Whose it is makes no difference;
 * what is read from there on is the asker's own.
 * @throws DomainError invalid_input for what no list has answered
 */
export async function knownId(
  runner: SqlRunner,
  table: 'conversations' | 'messages',
  text: string,
): Promise<string> {
  const found = isUuid(text)
    ? await rowsOf(runner, sql`select 1 from ${sql.identifier(table)} where id = ${text}::uuid`)
    : []
  if (found.length > 0) return text
  throw new DomainError('invalid_input', 'This place in the list is not known.', {
    fields: [{ path: 'cursor', message: 'Begin again without a cursor.' }],
  })
}

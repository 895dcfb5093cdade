import type { BaseDatabaseAdapter, Create } from 'payload'
import type { PoolClient } from 'pg'

type Column = { name: string }
type Adapter = BaseDatabaseAdapter & {
  tables: Record<string, Record<string, Column>>
  tableNameMap: Map<string, string>
}
type ClientOf = (transaction: string) => PoolClient | undefined

/**
 * Payload composes the INSERT of a new document anew each time and reads it back. A collection that says
 * `custom: { writtenAsGiven: true }` needs neither: its columns are plain, its hooks give the id and every
 * value as PostgreSQL takes it, and no trigger changes the row (docs/decisions/0009-statements-keep-their-
 * plan.md).
 */
export function writeAsGiven(adapter: BaseDatabaseAdapter, create: Create, clientOf: ClientOf): Create {
  return async (args) => {
    const { custom } = adapter.payload.collections[args.collection]?.config ?? {}
    const client = custom?.writtenAsGiven ? clientOf(String(await args.req?.transactionID)) : undefined
    if (!client) return create.call(adapter, args)
    const { id, ...data } = args.data
    if (!id) throw new Error(`a new row of ${args.collection} has no id`)
    const row = { id, ...data }
    await client.query(insertOf(adapter as Adapter, args.collection, row))
    return row as unknown as Awaited<ReturnType<Create>>
  }
}

function insertOf({ tables, tableNameMap }: Adapter, collection: string, row: Record<string, unknown>) {
  const table = tableNameMap.get(collection.replaceAll('-', '_')) ?? ''
  const columns = tables[table] ?? {}
  const given = Object.keys(row).filter((field) => field in columns && row[field] !== undefined)
  const names = given.map((field) => `"${columns[field]?.name}"`).join(', ')
  const places = given.map((_, index) => `$${index + 1}`).join(', ')
  return {
    text: `insert into "${table}" (${names}) values (${places})`,
    values: given.map((field) => row[field]),
  }
}

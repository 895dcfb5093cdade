import type { postgresAdapter } from '@payloadcms/db-postgres'

type RawTable = ReturnType<ReturnType<typeof postgresAdapter>['init']>['rawTables'][string]

/**
 * Column types that Payload cannot say: numbers are whole, choices are text (a CHECK in the promises
 * migration lists them; docs/decisions/0008), and a row that is referred to cannot be deleted.
 */
export function plainColumns({ adapter, schema }: { adapter: unknown; schema: { tables: unknown } }) {
  const { rawTables } = adapter as { rawTables: Record<string, RawTable> }
  for (const table of Object.values(rawTables)) plainTable(table)
  return schema as never
}

function plainTable(table: RawTable): void {
  for (const [name, column] of Object.entries(table.columns)) {
    if (column.type === 'numeric') column.type = 'integer' as typeof column.type
    if (column.type === 'enum' && !('locale' in column)) table.columns[name] = asText(column)
    if (column.reference?.onDelete === 'set null') column.reference.onDelete = 'restrict'
  }
}

function asText(column: RawTable['columns'][string]): RawTable['columns'][string] {
  const { name, notNull, default: fallback } = column
  return { type: 'varchar', name, notNull, default: fallback } as RawTable['columns'][string]
}

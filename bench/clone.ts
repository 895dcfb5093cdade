import type pg from 'pg'

type Cloned = {
  table: string
  /** The row that all are made like. */
  id: string
  /** Numbers from and to, both inclusive: `n` in the expressions. */
  from: number
  to: number
  /** SQL for the columns that differ from the row. */
  changes: Record<string, string>
}

/** Makes rows like one that the application wrote itself, whatever columns it has. */
export async function cloneRows(client: pg.Client, { table, id, from, to, changes }: Cloned): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1`,
    [table],
  )
  const columns = rows.map(({ name }) => `"${name}"`)
  const values = rows.map(({ name }) => changes[name] ?? `t."${name}"`)
  await client.query(
    `insert into ${table} (${columns.join(', ')})
     select ${values.join(', ')} from ${table} t, generate_series(${from}::bigint, ${to}::bigint) n
     where t.id = '${id}'`,
  )
}

/** An id for the n-th row, in the order of n as version 7 would be. */
export const idOf = (kind: number, n = 'n') =>
  `('0190000${kind}-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`

/** Runs `work` without the table's exclusion constraints and plain indexes, and makes them anew. */
export async function withoutIndexes(
  client: pg.Client,
  table: string,
  work: () => Promise<void>,
): Promise<void> {
  const { rows: constraints } = await client.query<{ name: string; text: string }>(
    `select conname as name, pg_get_constraintdef(oid) as text from pg_constraint
     where conrelid = $1::regclass and contype = 'x'`,
    [table],
  )
  for (const { name } of constraints) await client.query(`alter table ${table} drop constraint ${name}`)
  const { rows: indexes } = await client.query<{ name: string; text: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as text from pg_index
     where indrelid = $1::regclass and not indisunique`,
    [table],
  )
  for (const { name } of indexes) await client.query(`drop index ${name}`)
  await work()
  for (const { text } of indexes) await client.query(text)
  for (const { name, text } of constraints)
    await client.query(`alter table ${table} add constraint ${name} ${text}`)
}

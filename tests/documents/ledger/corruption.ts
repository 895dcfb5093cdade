/**
 * What whoever owns the machine could do with every trigger off. The last statement answers the `key` under
 * which verify must name it; where a constraint would still stand in the way, it is dropped first.
 */
export type Corruption = { what: string; check: string; corrupt: string }

export const dropped = (table: string, ...constraints: string[]) =>
  constraints.map((name) => `alter table ${table} drop constraint ${name};`).join(' ')

export const one = (type: string, more = 'true') =>
  `(select key from ledger_entries where type = '${type}' and ${more} order by key limit 1)`
export const aBooking = (status: string, more = 'true') =>
  `(select id from bookings where status = '${status}' and ${more} order by id limit 1)`
export const aLot = `(select id from credit_lots where available > 0 order by id limit 1)`

/** A copy of a row with some columns changed. */
export const copied = (table: string, where: string, changes: Record<string, string>) => {
  const row = Object.entries({ id: 'gen_random_uuid()', ...changes }).map(
    ([column, value]) => `'${column}', ${value}`,
  )
  return `insert into ${table} select (jsonb_populate_record(t, jsonb_build_object(${row.join(', ')}))).*
    from ${table} t where ${where}`
}

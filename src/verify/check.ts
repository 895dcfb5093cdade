/** One question to the database; each row of the answer, `key` and `detail`, is something that is wrong. */
export type Check = {
  /** What a finding is called. */
  name: string
  sql: string
  /** For `$1`, `$2` in `sql`. */
  values?: string[]
}

/** What a bucket holds when its entries are counted. For a query that groups `ledger_entries`. */
export function counted(bucket: string): string {
  return `coalesce(sum(case when "from" = "to" then 0 when "to" = '${bucket}' then quantity
    when "from" = '${bucket}' then -quantity end), 0)::bigint`
}

import type { Entry } from '@/domain/ledger/entry'
import { keys } from '@/domain/ledger/keys'
import { rowsOf, type SqlRunner, sql } from '@/server/sql'

/** What came back to a lot after it had expired, newest first; null for a lot that never has. */
export async function broughtBackLater(tx: SqlRunner, lot: string): Promise<Entry[] | null> {
  const [row] = await rowsOf<{ later: Entry[] }>(
    tx,
    sql`
    select (
      select coalesce(json_agg(json_build_object('key', b.key, 'quantity', b.quantity) order by b.position desc), '[]')
      from ledger_entries b
      where b.lot_id = e.lot_id and b.position > e.position and b.type in ('release', 'restore', 'reinstate')
        and coalesce(b.reason, '') not in ('completed', 'late_cancel', 'no_show')
        and not exists (select 1 from ledger_entries x where x.answers = b.key and x.type in ('expire', 'hold'))
    ) as later
    from ledger_entries e where e.key = ${keys.expire(lot)}`,
  )
  return row?.later ?? null
}

import type { Payload } from 'payload'
import type { ChainHead } from '@/server/seals/sealFile'
import { poolOf, rowsOf, sql } from '@/server/sql'

const PAGE = 10_000

/** The name under which this practice's seals are kept: its database's own, which a restored one keeps. */
export async function readPracticeId(payload: Payload): Promise<string> {
  const [row] = await rowsOf<{ id: string }>(poolOf(payload), sql`select id::text as id from practice`)
  if (!row) throw new Error('there is no practice')
  return row.id
}

/** Where the chains of the audit log (`audit`) and of each lot of credits (`lot:{id}`) end now. */
export async function readHeads(payload: Payload): Promise<ChainHead[]> {
  const audit = await rowsOf<ChainHead>(
    poolOf(payload),
    sql`select 'audit' as chain, position as length, head from audit_chain`,
  )
  const heads = [...audit]
  let last = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const lots = await rowsOf<ChainHead & { id: string }>(
      poolOf(payload),
      sql`select id, 'lot:' || id as chain, entries as length, head from credit_lots
          where id > ${last}::uuid order by id limit ${PAGE}`,
    )
    for (const { chain, length, head } of lots) heads.push({ chain, length, head })
    const end = lots.at(-1)
    if (lots.length < PAGE || !end) return heads
    last = end.id
  }
}

/** @returns the first chain that no longer passes through a head it once had, or null where all do */
export async function firstPartedFrom(payload: Payload, sealed: ChainHead[]): Promise<string | null> {
  for (let from = 0; from < sealed.length; from += PAGE) {
    const page = JSON.stringify(sealed.slice(from, from + PAGE))
    const [parted] = await rowsOf<{ chain: string }>(
      poolOf(payload),
      sql`select s.chain
          from json_to_recordset(${page}::json) as s (chain text, length integer, head text)
          where not case when s.chain = 'audit' then
            (s.length = 0 or exists (select from audit_events where position = s.length and hash = s.head))
          else coalesce((select case when s.length = l.entries then l.head = s.head else exists (
                select from ledger_entries e
                where e.lot_id = l.id and e.position = s.length and e.hash = s.head) or s.length = 0 end
              from credit_lots l where l.id::text = substr(s.chain, 5)), false) end
          limit 1`,
    )
    if (parted) return parted.chain
  }
  return null
}

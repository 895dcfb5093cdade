import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { DAY_MS, type Instant, MINUTE_MS } from '@/domain/scheduling/instant'
import { slots } from '@/domain/scheduling/slots'
import { OFFERED_AGAIN_MAX, OFFERED_TO_MAX, turnMs } from '@/domain/scheduling/waiting'
import { readOffers } from '@/server/offers'
import { millis, rowsOf, type SqlRunner, sql } from '@/server/sql'
import { sqlTransaction } from '@/server/sqlTransaction'

/** So many of the line are looked at for one time: whom it does not suit takes nobody else's turn. */
const LINE_MAX = 200

type Freed = { therapist: string; from: Instant; to: Instant }
type Wait = { id: string; client: string; service: string; from: Instant; to: Instant; told: Instant[] }
type Turn = { id: string; notice: string; wait: string; client: string; startsAt: Instant; dueAt: Instant }

/**
 * Offers one time that became free to whoever waits for such a one, in the order in which they asked: the
 * first is told at once, each other when the turn of the one before is over. Whether it is still free, and
 * still wanted, is looked at anew when it is told. What is kept for a visitor meanwhile waits for the end of
 * that. @returns whether anybody is told; false too where another worker was faster
 */
export function offerTime(payload: Payload, id: string, now: Instant): Promise<boolean> {
  return sqlTransaction(payload, async (tx) => {
    const [freed] = await rowsOf<Freed>(
      tx,
      sql`select therapist_id as therapist, ${millis(sql`"from"`)} as "from", ${millis(sql`"to"`)} as "to"
          from freed_times where id = ${id}::uuid for update skip locked`,
    )
    if (!freed) return false
    const turns = await turnsFor(tx, freed, now)
    if (turns.length > 0) await plan(tx, freed, { turns, now })
    else if (await isKept(tx, freed, now)) return false
    await tx.execute(sql`delete from freed_times where id = ${id}::uuid`)
    return turns.length > 0
  })
}

async function turnsFor(tx: SqlRunner, freed: Freed, now: Instant): Promise<Turn[]> {
  const turns: Turn[] = []
  let dueAt = now
  for (const { id: wait, client, ...wanted } of await readLine(tx, freed, now)) {
    if (turns.length === OFFERED_TO_MAX) break
    const startsAt = await firstFree(tx, freed, { client, ...wanted })
    if (startsAt === null || dueAt >= startsAt) continue
    turns.push({ id: uuidv7(), notice: uuidv7(), wait, client, startsAt, dueAt })
    dueAt += turnMs(startsAt, now)
  }
  return turns
}

const at = (ms: Instant) => sql`to_timestamp(${ms / 1000}::float8)`

async function isKept(tx: SqlRunner, { therapist, from, to }: Freed, now: Instant): Promise<boolean> {
  const kept = await rowsOf(
    tx,
    sql`select 1 from bookings where therapist_id = ${therapist}::uuid and status = 'reserved'
          and reserved_until > ${at(now)} and blocks_from < ${at(to)} and blocks_to > ${at(from)} limit 1`,
  )
  return kept.length > 0
}

/** `told`: of which starts they have been told as often today as anybody is. */
function readLine(tx: SqlRunner, { therapist, from, to }: Freed, now: Instant): Promise<Wait[]> {
  return rowsOf<Wait>(
    tx,
    sql`select w.id, w.client_id as client, w.service_id as service, ${millis(sql`w."from"`)} as "from",
          ${millis(sql`w."to"`)} as "to", array(
            select ${millis(sql`o.starts_at`)} from waitlist_offers o where o.wait_id = w.id
              and o.therapist_id = ${therapist}::uuid and o.due_at > ${at(now - DAY_MS)}
            group by o.starts_at having count(*) >= ${OFFERED_AGAIN_MAX}) as told
        from waitlist w join clients c on c.id = w.client_id
        where w.status = 'waiting' and (w.therapist_id is null or w.therapist_id = ${therapist}::uuid)
          and w."from" < ${at(to)} and w."to" > ${at(from - DAY_MS)} and c.restricted_at is null
          and exists (select from therapists_rels g where g.parent_id = ${therapist}::uuid
            and g.path = 'services' and g.services_id = w.service_id)
        order by w.joined_at, w.id limit ${LINE_MAX}`,
  )
}

/**
 * The first start that this client could book and waits for: in the freed time, or before it with a session
 * that reaches into it, which could not begin there either.
 */
async function firstFree(tx: SqlRunner, freed: Freed, wait: Omit<Wait, 'id'>): Promise<Instant | null> {
  const span = { from: Math.max(freed.from - DAY_MS, wait.from), to: Math.min(freed.to, wait.to) }
  const which = sql`t.id = ${freed.therapist}::uuid and s.id = ${wait.service}::uuid`
  const [found] = await readOffers(tx, which, { ...span, client: wait.client })
  if (!found) return null
  const minutesMs = found.offer.minutes * MINUTE_MS
  const from = Math.max(freed.from - minutesMs + 1, wait.from)
  const free = slots({ ...found.offer, from, to: span.to }).map(({ startsAt }) => startsAt)
  const starts = free.filter((startsAt) => wait.told.every((told) => Math.abs(startsAt - told) >= minutesMs))
  return starts.find((startsAt) => startsAt >= freed.from) ?? starts.at(-1) ?? null
}

async function plan(tx: SqlRunner, { therapist }: Freed, { turns, now }: { turns: Turn[]; now: Instant }) {
  const rows = sql`json_to_recordset(${JSON.stringify(turns)}::json)
    o (id uuid, notice uuid, wait uuid, client varchar, "startsAt" float8, "dueAt" float8)`
  await tx.execute(sql`insert into waitlist_offers (id, wait_id, therapist_id, starts_at, due_at)
    select id, wait, ${therapist}::uuid, to_timestamp("startsAt" / 1000), to_timestamp("dueAt" / 1000) from ${rows}`)
  await tx.execute(sql`insert into notification_events
      (id, kind, status, recipient, channel, subject, sequence, due_at, next_attempt_at, planned_at)
    select notice, 'slot_freed', 'planned', 'client:' || client, 'mail', id::text, 0,
      to_timestamp("dueAt" / 1000), to_timestamp("dueAt" / 1000), ${at(now)} from ${rows} on conflict (dedupe_key) do nothing`)
}

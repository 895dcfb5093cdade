import type { Check } from './check'

/** What takes up its time: a planned session takes up none. */
const LIVE = `status not in ('cancelled', 'planned')`

type Span = { of: string; from: string; to: string; among: string }

/** Sorted once, each session is held against the latest end before it: no pair is looked at twice. */
const overlap = ({ of, from, to, among }: Span) => `
  select b.id::text as key, 'overlaps ' || (
    select string_agg(o.id::text, ' ' order by o.id) from bookings o
    where o.${of} = b.${of} and o.id <> b.id and o.${from} < b.${to} and o.${to} > b.${from} and ${among}) as detail
  from (
    select id, ${of}, ${from}, ${to}, max(${to}) over (partition by ${of} order by ${from}, id
      rows between unbounded preceding and 1 preceding) as until
    from bookings where ${among}) b
  where b.until > b.${from}`

/** Two live sessions of one person never overlap: a therapist's with their buffers, a client's without. */
export const overlapChecks: Check[] = [
  {
    name: 'therapist_overlap',
    sql: overlap({
      of: 'therapist_id',
      from: 'blocks_from',
      to: 'blocks_to',
      among: `${LIVE} and not overbooked`,
    }),
  },
  {
    name: 'client_overlap',
    // A time that is kept for a visitor is no client's.
    sql: overlap({
      of: 'client_id',
      from: 'starts_at',
      to: 'ends_at',
      among: `${LIVE} and status <> 'reserved'`,
    }),
  },
  {
    // An overbooked session may lie over a normal one; a normal one that came later may not lie over it.
    // Sure only where the normal one was made after the last change of the other.
    name: 'overbooked_overlap',
    sql: `
      select b.id::text as key, 'was placed over ' || o.id || ', which is overbooked' as detail
      from bookings o join bookings b on b.therapist_id = o.therapist_id and b.id <> o.id
        and b.blocks_from < o.blocks_to and b.blocks_from >= o.blocks_from - interval '24 hours'
        and b.blocks_to > o.blocks_from
      where o.overbooked and o.${LIVE} and b.${LIVE} and not b.overbooked
        and b.created_at > o.updated_at`,
  },
]

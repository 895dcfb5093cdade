import type { NoteSubject } from '@/domain/notifications/note'
import { isOffered } from '@/domain/scheduling/slots'
import { readOffers } from '@/server/offers'
import { millis, rowsOf, type SqlRunner, sql } from '@/server/sql'

type Slot = Extract<NoteSubject, { about: 'slot' }>
type Row = Omit<Slot, 'about' | 'isOpen'> & { id: string; client: string; waits: boolean; isBusy: boolean }

/**
 * What people of the waiting list were to be offered, by the id of the offer, and whether that is still so:
 * they wait, have no session of their own at that time, and could book it now.
 */
export async function readOffered(runner: SqlRunner, ids: string[]): Promise<Map<string, NoteSubject>> {
  if (ids.length === 0) return new Map()
  const rows = await rowsOf<Row>(
    runner,
    sql`select o.id, w.client_id as client, ${millis(sql`o.starts_at`)} as "startsAt", s.slug as service,
          t.slug as therapist, w.status = 'waiting' as waits,
          exists (select from bookings b where b.client_id = w.client_id and b.status not in ('cancelled', 'planned')
            and tstzrange(b.starts_at, b.ends_at, '[)')
              && tstzrange(o.starts_at, o.starts_at + make_interval(mins => s.minutes), '[)')) as "isBusy"
        from waitlist_offers o join waitlist w on w.id = o.wait_id join services s on s.id = w.service_id
          join therapists t on t.id = o.therapist_id
        where o.id = any(${`{${ids}}`}::uuid[])`,
  )
  const found = new Map<string, NoteSubject>()
  for (const { id, client, waits, isBusy, ...slot } of rows) {
    const isOpen = waits && !isBusy && (await canBeBooked(runner, slot, client))
    found.set(id, { about: 'slot', ...slot, isOpen })
  }
  return found
}

type Asked = Pick<Slot, 'service' | 'therapist' | 'startsAt'>

async function canBeBooked(runner: SqlRunner, { service, therapist, startsAt }: Asked, client: string) {
  const which = sql`s.slug = ${service} and t.slug = ${therapist}`
  const [found] = await readOffers(runner, which, { from: startsAt, to: startsAt + 1, client })
  return found !== undefined && isOffered(startsAt, found.offer)
}

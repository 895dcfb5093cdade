import { hasRole } from '@/domain/identity/roles'
import type { PanelProps } from '../panel/PanelProps'
import { practiceZone } from '../panel/practiceZone'
import { whenText } from '../panel/whenText'
import { dueNotes } from './dueNotes'
import { WriteNote } from './WriteNote'

/** On the therapist's own page: sessions that took place and have no signed note yet. */
export async function NotesDue({ user, payload }: PanelProps) {
  if (!user || !hasRole(user, 'therapist')) return null
  const due = await dueNotes(payload, user)
  if (due.length === 0) return null
  const timeZone = await practiceZone(payload)
  return (
    <section className="trs-today" aria-labelledby="trs-notes-due">
      <h2 id="trs-notes-due">Notes due</h2>
      <ul>
        {due.map(({ booking, startsAt, client, isBegun }) => (
          <li key={booking}>
            <time dateTime={startsAt}>{whenText(startsAt, timeZone)}</time>
            <a href={`/admin/collections/bookings/${booking}`}>{client}</a>
            <span>{isBegun ? 'begun, not signed' : 'not begun'}</span>
            <WriteNote
              about={{ booking }}
              label={isBegun ? 'Go on' : 'Write'}
              of={`${client}, ${whenText(startsAt, timeZone)}`}
            />
          </li>
        ))}
      </ul>
      <a href="/admin/collections/notes">All notes</a>
    </section>
  )
}

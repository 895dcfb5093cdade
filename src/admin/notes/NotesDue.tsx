import { hasRole } from '@/domain/identity/roles'
import { toIso } from '@/domain/scheduling/instant'
import { readDueNotes } from '@/server/notes/readDueNotes'
import type { PanelProps } from '../panel/PanelProps'
import { practiceZone } from '../panel/practiceZone'
import { whenText } from '../panel/whenText'
import { WriteNote } from './WriteNote'

type Props = {
  user?: PanelProps['user']
  payload: PanelProps['payload'] & Parameters<typeof readDueNotes>[0]
}

/** On the therapist's own page: sessions that took place and have no signed note yet. */
export async function NotesDue({ user, payload }: Props) {
  if (!user || !hasRole(user, 'therapist')) return null
  const due = await readDueNotes(payload, user.id)
  if (due.length === 0) return null
  const timeZone = await practiceZone(payload)
  return (
    <section className="trs-today" aria-labelledby="trs-notes-due">
      <h2 id="trs-notes-due">Notes due</h2>
      <ul>
        {due.map(({ booking, startsAt, client, isBegun }) => (
          <li key={booking}>
            <time dateTime={toIso(startsAt)}>{whenText(toIso(startsAt), timeZone)}</time>
            <a href={`/admin/collections/bookings/${booking}`}>{client}</a>
            <span>{isBegun ? 'begun, not signed' : 'not begun'}</span>
            <WriteNote
              about={{ booking }}
              label={isBegun ? 'Go on' : 'Write'}
              of={`${client}, ${whenText(toIso(startsAt), timeZone)}`}
            />
          </li>
        ))}
      </ul>
      <a href="/admin/collections/notes">All notes</a>
    </section>
  )
}

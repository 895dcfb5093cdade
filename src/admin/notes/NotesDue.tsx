import { hasRole } from '@/domain/identity/roles'
import { toIso } from '@/domain/scheduling/instant'
import { readDueNotes } from '@/server/notes/readDueNotes'
import type { PanelProps } from '../panel/PanelProps'
import { practiceZone } from '../panel/practiceZone'
import { whenText } from '../panel/whenText'
import { wordsIn } from '../words/wordsIn'
import { WriteNote } from './WriteNote'

type Props = {
  user?: PanelProps['user']
  i18n: PanelProps['i18n']
  payload: PanelProps['payload'] & Parameters<typeof readDueNotes>[0]
}

/** On the therapist's own page: sessions that took place and have no signed note yet. */
export async function NotesDue({ user, payload, i18n }: Props) {
  if (!user || !hasRole(user, 'therapist')) return null
  const due = await readDueNotes(payload, user.id)
  if (due.length === 0) return null
  const t = wordsIn(i18n)
  const timeZone = await practiceZone(payload)
  return (
    <section className="trs-today" aria-labelledby="trs-notes-due">
      <h2 id="trs-notes-due">{t('Notes.due')}</h2>
      <ul>
        {due.map(({ booking, startsAt, client, isBegun }) => (
          <li key={booking}>
            <time dateTime={toIso(startsAt)}>{whenText(toIso(startsAt), timeZone, i18n.language)}</time>
            <a href={`/admin/collections/bookings/${booking}`}>{client}</a>
            <span>{t(isBegun ? 'Notes.begun' : 'Notes.notBegun')}</span>
            <WriteNote
              about={{ booking }}
              label={t(isBegun ? 'Notes.goOn' : 'Notes.write')}
              of={`${client}, ${whenText(toIso(startsAt), timeZone, i18n.language)}`}
            />
          </li>
        ))}
      </ul>
      <a href="/admin/collections/notes">{t('Notes.all')}</a>
    </section>
  )
}

import { hasRole } from '@/domain/identity/roles'
import type { PanelProps } from '../panel/PanelProps'
import { wordsIn } from '../words/wordsIn'

/** Above the collections, for whoever gives sessions or books them: the way to the calendar. */
export async function CalendarLink({ user, i18n }: PanelProps) {
  if (!user || !hasRole(user, 'owner', 'staff', 'therapist')) return null
  return (
    <a href="/admin/calendar#today" className="nav__link trs-messages-link">
      {wordsIn(i18n)('Calendar.board.title')}
    </a>
  )
}

import { hasRole } from '@/domain/identity/roles'
import { PanelPage, type ViewProps } from '../panel/PanelPage'
import { wordsIn } from '../words/wordsIn'
import { CalendarPage } from './CalendarPage'

/** `/admin/calendar`: everybody's for the office, their own for therapists, none for editors. */
export function CalendarView(view: ViewProps) {
  const t = wordsIn(view.initPageResult.req.i18n)
  return (
    <PanelPage view={view} place="/calendar" title={t('Calendar.board.title')} className="trs-calendar">
      {({ user, payload, i18n, asked }) =>
        hasRole(user, 'owner', 'staff', 'therapist') ? (
          <CalendarPage user={user} payload={payload as never} i18n={i18n} given={asked} />
        ) : (
          <p>{t('Calendar.board.notYours')}</p>
        )
      }
    </PanelPage>
  )
}

import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { ComponentProps } from 'react'
import { hasRole } from '@/domain/identity/roles'
import type { PanelUser } from '../panel/PanelProps'
import { wordsIn } from '../words/wordsIn'
import { CalendarPage } from './CalendarPage'

type Template = ComponentProps<typeof DefaultTemplate>
type Props = Omit<Template, 'visibleEntities'> & {
  initPageResult: Pick<Template, 'visibleEntities' | 'permissions'> & {
    req: { user: PanelUser | null } & Template['req']
  }
}

/** `/admin/calendar`: everybody's for the office, their own for therapists, none for editors. */
export async function CalendarView({ initPageResult, params, searchParams, ...rest }: Props) {
  const { req, permissions, visibleEntities } = initPageResult
  const { user } = req
  if (!user) redirect('/admin/login?redirect=/admin/calendar')
  const t = wordsIn(req.i18n)
  const template = {
    ...rest,
    params,
    permissions,
    searchParams,
    user,
    visibleEntities: { ...visibleEntities },
  }
  return (
    <DefaultTemplate {...(template as Template)}>
      <Gutter className="trs-calendar">
        <main>
          <h1>{t('Calendar.board.title')}</h1>
          {hasRole(user, 'owner', 'staff', 'therapist') ? (
            <CalendarPage
              user={user}
              payload={rest.payload as never}
              i18n={req.i18n}
              given={searchParams ?? {}}
            />
          ) : (
            <p>{t('Calendar.board.notYours')}</p>
          )}
        </main>
      </Gutter>
    </DefaultTemplate>
  )
}

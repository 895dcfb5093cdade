import { Temporal } from 'temporal-polyfill'
import { hasRole } from '@/domain/identity/roles'
import { axisOf, shownSpan } from '@/domain/scheduling/calendarAxis'
import { readChoices } from '../bookings/readChoices'
import type { PanelProps, PanelUser } from '../panel/PanelProps'
import { wordsIn } from '../words/wordsIn'
import type { Board } from './Board'
import { CalendarBoard } from './CalendarBoard'
import { CalendarColumn } from './CalendarColumn'
import { CalendarHead } from './CalendarHead'
import { CalendarHours } from './CalendarHours'
import { CalendarJumps } from './CalendarJumps'
import { calendarAsked, calendarHref } from './calendarAsked'
import { movableIn } from './movableIn'
import { placedColumns } from './placedColumns'
import { readCalendar } from './readCalendar'

type Given = Record<string, string | string[] | undefined>
type Props = Omit<PanelProps, 'id' | 'user'> & { user: PanelUser; given: Given }

/** What was asked for, drawn by the server: the days side by side, and the ways to others. */
export async function CalendarPage({ user, payload, i18n, given }: Props) {
  const t = wordsIn(i18n)
  const isOffice = hasRole(user, 'owner', 'staff')
  const { timeZone, slotGrid } = await payload.findGlobal<{ timeZone: string; slotGrid: number }>({
    slug: 'practice',
    overrideAccess: false,
  })
  const now = Temporal.Now.instant().epochMilliseconds
  const today = Temporal.Now.plainDateISO(timeZone).toString()
  const asked = calendarAsked(given, { view: isOffice ? 'day' : 'week', date: today })
  const { days, all, therapists, left } = await readCalendar({ payload, user, asked, timeZone })
  const axis = axisOf(days)
  const columns = placedColumns({ axis, days, therapists, timeZone, gridMinutes: slotGrid, now })
  const shown = shownSpan(columns.flatMap(({ open, standing }) => [...open, ...standing]))
  const choices = isOffice ? await readChoices(payload, user) : null
  const here = calendarHref(asked)
  const { book, at } = given
  const board: Board = {
    axis,
    shown,
    columns: columns.map(({ day, clock, therapist }) => ({ day, clock, therapist })),
    gridMinutes: slotGrid,
    timeZone,
    movable: movableIn(columns, t('Common.aClient')),
    choices,
    opening: typeof book === 'string' && isInstant(at) ? { therapist: book, startsAt: at } : null,
    here,
  }
  return (
    <>
      <CalendarHead asked={asked} today={today} therapists={all} timeZone={timeZone} i18n={i18n} />
      {all.length === 0 && <p>{t('Calendar.board.nobody')}</p>}
      {left > 0 && <p role="status">{t('Calendar.board.tooMany', { left })}</p>}
      <CalendarJumps columns={columns} i18n={i18n} />
      <CalendarBoard board={board}>
        <CalendarHours axis={axis} shown={shown} i18n={i18n} />
        {columns.map((column, index) => (
          <CalendarColumn
            key={column.key}
            {...{ column, index, shown, asked, timeZone, today, i18n }}
            mayBook={choices !== null}
          />
        ))}
      </CalendarBoard>
    </>
  )
}

const isInstant = (text: unknown): text is string =>
  typeof text === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/.test(text)

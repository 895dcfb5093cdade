import { Temporal } from 'temporal-polyfill'
import { dateTag } from '../panel/dateTag'
import type { Spoken } from '../words/panelLanguage'
import { wordsIn } from '../words/wordsIn'
import { type CalendarAsked, calendarHref, datesOf, stepped } from './calendarAsked'

const SHAPE = { day: 'numeric', month: 'long', year: 'numeric' } as const

type Props = {
  asked: CalendarAsked
  today: string
  therapists: { slug: string; name: string }[]
  timeZone: string
  i18n: Spoken
}

/** Which days are shown and by whose clock, and the ways to others; a form that needs no script. */
export function CalendarHead({ asked, today, therapists, timeZone, i18n }: Props) {
  const t = wordsIn(i18n)
  const dates = datesOf(asked).map((date) => Temporal.PlainDate.from(date))
  const shape = asked.view === 'day' ? { weekday: 'long', ...SHAPE } : SHAPE
  const written = new Intl.DateTimeFormat(dateTag(i18n.language), {
    ...(shape as typeof SHAPE),
    timeZone: 'UTC',
  })
  const utc = (date = Temporal.PlainDate.from(asked.date)) => date.toZonedDateTime('UTC').epochMilliseconds
  return (
    <header className="trs-calendar__head">
      <p>
        <strong>{written.formatRange(utc(dates[0]), utc(dates.at(-1)))}</strong>{' '}
        <span>{t('Calendar.board.zone', { timeZone })}</span>
      </p>
      <nav aria-label={t('Calendar.board.ways')}>
        <a href={calendarHref(asked, { date: stepped(asked, -1) })}>
          {t(`Calendar.board.before.${asked.view}`)}
        </a>
        <a href={`${calendarHref(asked, { date: today })}#today`}>{t('Today.title')}</a>
        <a href={calendarHref(asked, { date: stepped(asked, 1) })}>
          {t(`Calendar.board.after.${asked.view}`)}
        </a>
      </nav>
      <form action="/admin/calendar" className="trs-audit__form">
        <label>
          {t('Calendar.board.view')}
          <select name="view" defaultValue={asked.view}>
            <option value="day">{t('Calendar.board.day')}</option>
            <option value="week">{t('Calendar.board.week')}</option>
          </select>
        </label>
        <label>
          {t('Calendar.board.date')}
          <input type="date" name="date" defaultValue={asked.date} />
        </label>
        {therapists.length > 1 && (
          <label>
            {t('Common.therapist')}
            <select name="therapist" defaultValue={asked.therapist ?? ''}>
              <option value="">{t('Calendar.board.everybody')}</option>
              {therapists.map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <button type="submit">{t('Calendar.board.show')}</button>
      </form>
    </header>
  )
}

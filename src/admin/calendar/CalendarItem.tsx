import type { Spoken } from '../words/panelLanguage'
import { wordsIn } from '../words/wordsIn'
import type { Standing } from './Placed'

type Props = Standing & {
  /** Writes an instant of the column. */
  at: (instant: string | number) => string
  /** Whether the column is everybody's: then each session says whose it is. */
  inAll: boolean
  i18n: Spoken
}

/** A session, which leads to its own page, where it is moved without dragging too; or a time that is kept. */
export function CalendarItem({ from, to, session, therapist, at, inAll, i18n }: Props) {
  const t = wordsIn(i18n)
  const span = `${at(from)}–${at(to)}`
  const whose = inAll ? therapist.name : null
  if (!session) {
    return <p>{[span, t('Calendar.board.kept'), whose].filter(Boolean).join(' · ')}</p>
  }
  const { id, status, client, service, overbooked } = session
  const isMovable = status === 'booked' || status === 'planned'
  const facts = [service.name, whose, t(`Bookings.status.${status}`), overbooked && t('Calendar.board.over')]
  return (
    <a
      href={`/admin/collections/bookings/${id}`}
      data-session={id}
      data-status={status}
      draggable={isMovable}
    >
      <time dateTime={session.startsAt}>{span}</time> <strong>{client?.name ?? t('Common.aClient')}</strong>{' '}
      <span>{facts.filter(Boolean).join(' · ')}</span>
    </a>
  )
}

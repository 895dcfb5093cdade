import type { Spoken } from '../words/panelLanguage'
import { wordsIn } from '../words/wordsIn'
import { columnName } from './columnName'
import type { Placed } from './Placed'

/** Where one column fills the screen: the way to each of them. */
export function CalendarJumps({ columns, i18n }: { columns: readonly Placed[]; i18n: Spoken }) {
  if (columns.length < 2) return null
  const t = wordsIn(i18n)
  return (
    <nav className="trs-calendar__jumps" aria-label={t('Calendar.board.columns')}>
      {columns.map((column) => (
        <a key={column.key} href={`#column-${column.key}`}>
          {columnName(column, i18n)}
        </a>
      ))}
    </nav>
  )
}

import { hasRole } from '@/domain/identity/roles'
import { type PracticeMonth, readPracticeFigures } from '@/server/readPracticeFigures'
import { MonthBars } from '../money/MonthBars'
import { MonthTable } from '../money/MonthTable'
import type { PanelProps } from '../panel/PanelProps'
import { wordsIn } from '../words/wordsIn'
import { sessionsHref } from './sessionsHref'
import { shareText } from './shareText'

const MONTHS = 6
const COLUMNS = ['held', 'noShow', 'late', 'booked'] as const

/** Sessions that were to take place: held, missed, or cancelled past the free time. */
const dueOf = ({ held, noShow, late }: PracticeMonth) => held + noShow + late
const shareOf = (month: PracticeMonth, column: 'noShow' | 'late' | 'booked'): [number, number] =>
  column === 'booked' ? [month.booked, month.offered] : [month[column], dueOf(month)]

/**
 * On the dashboard, month by month: sessions that took place, how many were missed or cancelled late, and how
 * full the offered hours were; of the practice for the office, of their own for therapists.
 */
export async function PracticeFigures({ user, payload, i18n }: PanelProps) {
  if (!user || !hasRole(user, 'owner', 'staff', 'therapist')) return null
  const isOffice = hasRole(user, 'owner', 'staff')
  const months = await readPracticeFigures(payload as never, {
    months: MONTHS,
    user: isOffice ? null : user.id,
  })
  const t = wordsIn(i18n)
  const drawn = { months: months.map(({ month }) => month), language: i18n.language }
  const shares = (column: 'noShow' | 'late' | 'booked', look: 'in' | 'back' | 'open') => {
    const parts = months.map((month) => shareOf(month, column))
    const amounts = parts.map(([part, whole]) => (whole === 0 ? 0 : part / whole))
    return { words: t(`Figures.${column}`), look, amounts }
  }
  const held = months.map((month) => month.held)
  return (
    <section className="trs-today trs-figures" aria-labelledby="trs-practice">
      <h2 id="trs-practice">{t(isOffice ? 'Figures.title' : 'Figures.ownTitle')}</h2>
      <p id="trs-practice-about">{t('Figures.caption')}</p>
      <div className="trs-figures__beside">
        <MonthBars {...drawn} series={[{ words: t('Figures.held'), look: 'in', amounts: held }]} />
        <MonthBars {...drawn} full={1} series={[shares('booked', 'open')]} />
        <MonthBars {...drawn} series={[shares('noShow', 'open'), shares('late', 'back')]} />
        <MonthTable
          language={i18n.language}
          of="trs-practice"
          heads={[t('Money.month'), ...COLUMNS.map((column) => t(`Figures.${column}`))]}
          rows={months.map((month) => ({
            month: month.month,
            figures: COLUMNS.map((column) => (
              <a key={column} href={sessionsHref(month, column)}>
                {column === 'held' ? month.held : shareText(...shareOf(month, column), i18n.language)}
              </a>
            )),
          }))}
        />
      </div>
    </section>
  )
}

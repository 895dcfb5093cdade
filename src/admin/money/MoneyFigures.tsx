import { hasRole } from '@/domain/identity/roles'
import { readMoneyFigures } from '@/server/payments/readMoneyFigures'
import { moneyText } from '../panel/moneyText'
import type { PanelProps } from '../panel/PanelProps'
import { wordsIn } from '../words/wordsIn'
import { MonthBars } from './MonthBars'
import { MonthTable } from './MonthTable'

const MONTHS = 6
const COLUMNS = ['revenue', 'refunded', 'takenBack', 'liability'] as const

/**
 * On the dashboard, for the office: what came in and went back month by month, and what is owed in
 * sessions.
 */
export async function MoneyFigures({ user, payload, i18n }: PanelProps) {
  if (!user || !hasRole(user, 'owner', 'staff')) return null
  const { currency, months, outstanding } = await readMoneyFigures(payload as never, MONTHS)
  const t = wordsIn(i18n)
  const money = (amount: number) => moneyText(amount, currency, i18n.language)
  const drawn = { months: months.map(({ month }) => month), language: i18n.language }
  const bars = (name: (typeof COLUMNS)[number], look: 'in' | 'back' | 'open') => {
    return { words: t(`Money.${name}`), look, amounts: months.map((month) => month[name]) }
  }
  const { credits, paid, liability, owed } = outstanding
  return (
    <section className="trs-today trs-figures" aria-labelledby="trs-figures">
      <h2 id="trs-figures">{t('Money.figures')}</h2>
      <p id="trs-figures-about">{t('Money.caption')}</p>
      <div className="trs-figures__beside">
        <MonthBars {...drawn} series={[bars('revenue', 'in'), bars('takenBack', 'back')]} />
        <MonthBars {...drawn} series={[bars('liability', 'open')]} />
        <MonthTable
          language={i18n.language}
          of="trs-figures"
          heads={[t('Money.month'), ...COLUMNS.map((column) => t(`Money.${column}`))]}
          rows={months.map((month) => ({
            month: month.month,
            figures: COLUMNS.map((column) => money(month[column])),
          }))}
        />
      </div>
      <p>
        {t.rich('Money.outstanding', {
          credits,
          paid,
          liability: money(liability),
          a: (words) => (
            <a href="/admin/collections/credit-lots?where[and][0][available][greater_than]=0">{words}</a>
          ),
          b: (words) => <strong>{words}</strong>,
        })}
        {owed > 0 && t('Money.owed', { owed: money(owed) })}
      </p>
      <p>
        <a href="/admin/collections/payments">{t('Money.payments')}</a>
        {' · '}
        <a href="/admin/collections/receipts">{t('Money.receipts')}</a>
        {' · '}
        <a href="/api/staff/payments.csv">{t('Money.csv')}</a>
      </p>
    </section>
  )
}

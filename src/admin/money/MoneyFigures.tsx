import { hasRole } from '@/domain/identity/roles'
import { readMoneyFigures } from '@/server/payments/readMoneyFigures'
import { moneyText } from '../panel/moneyText'
import type { PanelProps } from '../panel/PanelProps'
import { MonthBars } from './MonthBars'

const MONTHS = 6
const COLUMNS = [
  { title: 'Revenue', of: 'revenue' },
  { title: 'Refunded', of: 'refunded' },
  { title: 'Taken back', of: 'takenBack' },
  { title: 'Liability', of: 'liability' },
] as const

/**
 * On the dashboard, for the office: what came in and went back month by month, and what is owed in
 * sessions.
 */
export async function MoneyFigures({ user, payload }: PanelProps) {
  if (!user || !hasRole(user, 'owner', 'staff')) return null
  const { currency, months, outstanding } = await readMoneyFigures(payload as never, MONTHS)
  const money = (amount: number) => moneyText(amount, currency)
  return (
    <section className="trs-today trs-figures" aria-labelledby="trs-figures">
      <h2 id="trs-figures">Money</h2>
      <div className="trs-figures__beside">
        <MonthBars months={months} series={['revenue', 'takenBack']} />
        <MonthBars months={months} series={['liability']} />
        <table>
          <caption>
            Revenue by receipts, refunds by credit notes. Taken back: credits at what was paid for them, lost
            disputes too. Liability: what was owed in sessions at the end of the month.
          </caption>
          <thead>
            <tr>
              <th scope="col">Month</th>
              {COLUMNS.map(({ title }) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.map((month) => (
              <tr key={month.month}>
                <th scope="row">{month.month}</th>
                {COLUMNS.map(({ title, of }) => (
                  <td key={title}>{money(month[of])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <a href="/admin/collections/credit-lots?where[and][0][available][greater_than]=0">
          <strong>{outstanding.credits}</strong> credits outstanding
        </a>
        , of which {outstanding.paid} were paid for: a liability of{' '}
        <strong>{money(outstanding.liability)}</strong>.
        {outstanding.owed > 0 && ` Spent credits whose money went back: ${money(outstanding.owed)}.`}
      </p>
      <p>
        <a href="/admin/collections/payments">Payments</a>
        {' · '}
        <a href="/admin/collections/receipts">Receipts</a>
        {' · '}
        <a href="/api/staff/payments.csv">Payments of the last twelve months as CSV</a>
      </p>
    </section>
  )
}

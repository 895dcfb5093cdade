import type { Month } from '@/server/payments/readMoneyFigures'

const HEIGHT = 120
const STEP = 44
const BAR = 14

/** Two bars for each month, drawn by the server; the table beside it says the same in figures. */
export function MonthBars({ months }: { months: Month[] }) {
  const most = Math.max(1, ...months.flatMap(({ revenue, refunded }) => [revenue, refunded]))
  const heightOf = (amount: number) => Math.max(amount > 0 ? 2 : 0, Math.round((amount / most) * HEIGHT))
  return (
    <svg
      viewBox={`0 0 ${months.length * STEP} ${HEIGHT + 20}`}
      width={months.length * STEP}
      height={HEIGHT + 20}
      aria-hidden="true"
    >
      {months.map(({ month, revenue, refunded }, index) => (
        <g key={month} transform={`translate(${index * STEP} 0)`}>
          <rect
            className="trs-figures__in"
            x={6}
            y={HEIGHT - heightOf(revenue)}
            width={BAR}
            height={heightOf(revenue)}
          />
          <rect
            className="trs-figures__back"
            x={6 + BAR + 2}
            y={HEIGHT - heightOf(refunded)}
            width={BAR}
            height={heightOf(refunded)}
          />
          <text x={STEP / 2 - 2} y={HEIGHT + 15} textAnchor="middle">
            {month.slice(5)}
          </text>
        </g>
      ))}
      <line x1={0} y1={HEIGHT} x2={months.length * STEP} y2={HEIGHT} />
    </svg>
  )
}

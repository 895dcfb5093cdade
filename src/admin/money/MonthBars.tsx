import type { Month } from '@/server/payments/readMoneyFigures'
import type { Words } from '../words/wordsIn'

const HEIGHT = 120
const STEP = 44
const BAR = 14

type Series = 'revenue' | 'takenBack' | 'liability'
const LOOK: Record<Series, string> = {
  revenue: 'trs-figures__in',
  takenBack: 'trs-figures__back',
  liability: 'trs-figures__open',
}

type Props = { months: Month[]; series: Series[]; t: Words }

/** Bars for each month, drawn by the server; the table beside it says the same in figures. */
export function MonthBars({ months, series, t }: Props) {
  const most = Math.max(1, ...months.flatMap((month) => series.map((name) => month[name])))
  const heightOf = (amount: number) => Math.max(amount > 0 ? 2 : 0, Math.round((amount / most) * HEIGHT))
  return (
    <figure>
      <figcaption>
        {series.map((name) => (
          <span key={name} className={LOOK[name]}>
            {t(`Money.${name}`)}
          </span>
        ))}
      </figcaption>
      <svg
        viewBox={`0 0 ${months.length * STEP} ${HEIGHT + 20}`}
        width={months.length * STEP}
        height={HEIGHT + 20}
        aria-hidden="true"
      >
        {months.map((month, index) => (
          <g key={month.month} transform={`translate(${index * STEP} 0)`}>
            {series.map((name, place) => (
              <rect
                key={name}
                className={LOOK[name]}
                x={6 + place * (BAR + 2)}
                y={HEIGHT - heightOf(month[name])}
                width={BAR}
                height={heightOf(month[name])}
              />
            ))}
            <text x={6 + (series.length * (BAR + 2) - 2) / 2} y={HEIGHT + 15} textAnchor="middle">
              {month.month.slice(5)}
            </text>
          </g>
        ))}
        <line x1={0} y1={HEIGHT} x2={months.length * STEP} y2={HEIGHT} />
      </svg>
    </figure>
  )
}

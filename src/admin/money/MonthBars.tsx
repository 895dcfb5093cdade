import { monthText } from '../panel/monthText'

const HEIGHT = 120
const STEP = 44
const BAR = 14

/** What a row of bars shows: what is spent or comes in, what went back, what is open. */
type Look = 'in' | 'back' | 'open'

type Props = {
  /** `YYYY-MM`, in order. */
  months: string[]
  /** Beside each other in each month; `amounts` by month. */
  series: { words: string; look: Look; amounts: number[] }[]
  /** What a bar of full height stands for; the greatest amount where nothing is said. */
  full?: number
  language: string
}

/** Bars for each month, drawn by the server; the table beside it says the same in figures. */
export function MonthBars({ months, series, full, language }: Props) {
  const most = full ?? Math.max(1, ...series.flatMap(({ amounts }) => amounts))
  const heightOf = (amount: number) => Math.max(amount > 0 ? 2 : 0, Math.round((amount / most) * HEIGHT))
  return (
    <figure>
      <figcaption>
        {series.map(({ words, look }) => (
          <span key={words} className={`trs-figures__${look}`}>
            {words}
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
          <g key={month} transform={`translate(${index * STEP} 0)`}>
            {series.map(({ words, look, amounts }, place) => (
              <rect
                key={words}
                className={`trs-figures__${look}`}
                x={6 + place * (BAR + 2)}
                y={HEIGHT - heightOf(amounts[index] ?? 0)}
                width={BAR}
                height={heightOf(amounts[index] ?? 0)}
              />
            ))}
            <text x={6 + (series.length * (BAR + 2) - 2) / 2} y={HEIGHT + 15} textAnchor="middle">
              {monthText(month, language)}
            </text>
          </g>
        ))}
        <line x1={0} y1={HEIGHT} x2={months.length * STEP} y2={HEIGHT} />
      </svg>
    </figure>
  )
}

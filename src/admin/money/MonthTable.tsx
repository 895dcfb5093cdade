import type { ReactNode } from 'react'
import { monthText } from '../panel/monthText'

type Props = {
  /** The id of its heading; what it counts is said by `<id>-about`. */
  of: string
  /** Above the months, then above each figure. */
  heads: string[]
  /** Each `month` as `YYYY-MM`. */
  rows: { month: string; figures: ReactNode[] }[]
  language: string
}

/** The figures behind bars, month by month, for whoever reads them one by one. */
export const MonthTable = ({ of, heads, rows, language }: Props) => (
  <table aria-labelledby={of} aria-describedby={`${of}-about`}>
    <thead>
      <tr>
        {heads.map((words) => (
          <th key={words} scope="col">
            {words}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ month, figures }) => (
        <tr key={month}>
          <th scope="row">{monthText(month, language, 'numeric')}</th>
          {figures.map((figure, at) => (
            <td key={heads[at + 1]}>{figure}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

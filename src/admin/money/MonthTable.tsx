import type { ReactNode } from 'react'

type Props = {
  /** The id of its heading; what it counts is said by `<id>-about`. */
  of: string
  /** Above the months, then above each figure. */
  heads: string[]
  rows: { month: string; figures: ReactNode[] }[]
}

/** The figures behind bars, month by month, for whoever reads them one by one. */
export const MonthTable = ({ of, heads, rows }: Props) => (
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
          <th scope="row">{month}</th>
          {figures.map((figure, at) => (
            <td key={heads[at + 1]}>{figure}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

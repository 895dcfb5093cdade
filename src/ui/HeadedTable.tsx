import type { ReactNode } from 'react'

/** How a cell of such a table stands. */
export const cell = 'py-4 pr-4 align-baseline last:pr-0'

type Props = {
  /** For who cannot see it. */
  caption: string
  /** When, what, and two columns of numbers; the first gives way where the window is narrow. */
  heads: readonly [string, string, string, string]
  children: ReactNode
}

/** A list of what happened, its newest first: when, what, and two columns at the right. */
export const HeadedTable = ({ caption, heads: [when, what, third, fourth], children }: Props) => (
  <table className="w-full border-collapse text-left">
    <caption className="sr-only">{caption}</caption>
    <thead className="text-s text-soft">
      <tr className="border-b border-line">
        <th className={`${cell} hidden font-normal sm:table-cell`}>{when}</th>
        <th className={`${cell} font-normal`}>{what}</th>
        <th className={`${cell} text-right font-normal`}>{third}</th>
        <th className={`${cell} text-right font-normal`}>{fourth}</th>
      </tr>
    </thead>
    <tbody>{children}</tbody>
  </table>
)

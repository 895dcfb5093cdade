import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { When } from '@/ui/When'
import { shortDayWords } from '../time/timeWords'

type Props = { moves: { key: string; at: string; what: ReactNode; change: ReactNode }[]; timeZone: string }

/** The latest lines of the statement. */
export const CreditMoves = ({ moves, timeZone }: Props) => {
  const viewer = { locale: useLocale(), timeZone }
  return (
    <ul>
      {moves.map((move) => (
        <li
          key={move.key}
          className="grid grid-cols-[1fr_auto] items-baseline gap-x-4 border-t border-line py-3.5
            sm:grid-cols-[5.5rem_1fr_auto]"
        >
          <span className="col-span-2 text-soft sm:col-span-1">
            <When at={move.at}>{shortDayWords(move.at, viewer)}</When>
          </span>
          {move.what}
          {move.change}
        </li>
      ))}
    </ul>
  )
}

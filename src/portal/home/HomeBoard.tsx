import { useTranslations } from 'next-intl'
import type { ComponentProps, ReactNode } from 'react'
import { Card } from '@/ui/Card'
import type { Booking, Catalogue } from '../answers'
import { CreditMoves } from './CreditMoves'
import { CreditsCard } from './CreditsCard'
import { MessagesCard } from './MessagesCard'
import { NextSession } from './NextSession'
import { NoNextSession } from './NoNextSession'

type Props = {
  timeZone: string
  catalogue: Catalogue
  next?: Booking
  address?: string
  now: string
  unread: number
  toDo: ReactNode
  /** What needs doing will not wait: it comes first. */
  presses: boolean
  count: ReactNode
  moves: ComponentProps<typeof CreditMoves>['moves']
}

/** The next session first; then the credits with their latest moves, and what needs doing. */
export const HomeBoard = ({
  timeZone,
  catalogue,
  next,
  address,
  now,
  unread,
  toDo,
  presses,
  moves,
  count,
}: Props) => {
  const t = useTranslations('Home')
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
      {next ? <NextSession booking={next} {...{ catalogue, address, timeZone, now }} /> : <NoNextSession />}
      <div className="grid gap-6 lg:row-span-2">
        {presses && toDo}
        <CreditsCard>{count}</CreditsCard>
        <MessagesCard unread={unread} />
        {!presses && toDo}
      </div>
      {moves.length > 0 && (
        <Card labelledBy="moves-title">
          <h2 id="moves-title" className="mb-3">
            {t('moves')}
          </h2>
          <CreditMoves moves={moves} timeZone={timeZone} />
        </Card>
      )}
    </div>
  )
}

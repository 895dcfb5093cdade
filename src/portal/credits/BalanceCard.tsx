import { Card } from '@/ui/Card'
import type { Credits } from '../answers'
import { BalanceAt } from './BalanceAt'
import { CreditCount } from './CreditCount'

type Props = {
  credits: Credits
  date: string | undefined
  then: Credits | undefined
  timeZone: string
  now: string
}

/** Credits now, and at any date. */
export const BalanceCard = ({ credits, date, then, ...here }: Props) => (
  <Card className="grid gap-6">
    <CreditCount {...{ ...credits, ...here }} />
    <div className="border-t border-line pt-5">
      <BalanceAt date={date} credits={then} />
    </div>
  </Card>
)

import { Card } from '@/ui/Card'
import type { Credits } from '../answers'
import { BalanceAt } from './BalanceAt'
import { CreditCount } from './CreditCount'

type Props = { credits: Credits; date: string | undefined; then: Credits | undefined }

/** Credits now, and at any date. */
export const BalanceCard = ({ credits, date, then }: Props) => (
  <Card className="grid gap-6">
    <CreditCount available={credits.available} held={credits.held} />
    <div className="border-t border-line pt-5">
      <BalanceAt date={date} credits={then} />
    </div>
  </Card>
)

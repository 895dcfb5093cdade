import { hasRole } from '@/domain/identity/roles'
import { readPaymentWay } from '@/server/payments/readMoneyWay'
import type { PanelProps } from '../panel/PanelProps'
import { practiceZone } from '../panel/practiceZone'
import { wordsIn } from '../words/wordsIn'
import { codeText } from './codeText'
import { DoorButton } from './DoorButton'
import { MoneyWay } from './MoneyWay'
import { RefundDialog } from './RefundDialog'
import { readRefundable } from './readRefundable'

type Payment = {
  id: string
  processing: 'stored' | 'processed' | 'parked'
  outcome?: string | null
  evidence?: string | null
  lastError?: string | null
}

/** What became of the payment on the screen, what it bought, and what the office may do about it. */
export async function PaymentActions({ id, user, payload, i18n }: PanelProps) {
  if (!id || !user || !hasRole(user, 'owner', 'staff')) return null
  const { docs } = await payload.find<Payment>({
    collection: 'payments',
    user,
    overrideAccess: false,
    where: { id: { equals: id } },
    depth: 0,
    limit: 1,
  })
  const [payment] = docs
  if (!payment) return null
  const { processing, outcome, lastError, evidence } = payment
  const t = wordsIn(i18n)
  const way = await readPaymentWay(payload as never, id)
  const lots = evidence ? await readRefundable(payload, user, evidence) : []
  return (
    <section className="trs-actions" aria-label={t('Money.payment')}>
      <p>
        <strong>{codeText(processing, t)}</strong>
        {outcome && ` · ${codeText(outcome, t)}`}
        {lastError && t('Money.lastError', { error: lastError })}
      </p>
      {processing === 'parked' && (
        <DoorButton label={t('Money.tryAgain')} path={`/staff/payments/${id}/retry`} />
      )}
      {lots.length > 0 && <RefundDialog payment={id} lots={lots} />}
      {way && <MoneyWay way={way} timeZone={await practiceZone(payload)} i18n={i18n} />}
    </section>
  )
}

import { hasRole } from '@/domain/identity/roles'
import { readPaymentWay } from '@/server/payments/readMoneyWay'
import { moneyText } from '../panel/moneyText'
import type { PanelProps } from '../panel/PanelProps'
import { practiceZone } from '../panel/practiceZone'
import { wordsIn } from '../words/wordsIn'
import { codeText } from './codeText'
import { DoorButton } from './DoorButton'
import { MoneyWay } from './MoneyWay'
import { ProviderObject } from './ProviderObject'
import { RefundDialog } from './RefundDialog'
import { readRefundable } from './readRefundable'

type Payment = {
  id: string
  processing: 'stored' | 'processed' | 'parked'
  outcome?: string | null
  evidence?: string | null
  lastError?: string | null
  amount?: number | null
  currency?: string | null
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
  const { processing, outcome, lastError, evidence, amount, currency } = payment
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
      {processing === 'parked' && evidence && amount && currency && (
        <p>
          {t('Money.boughtNothing', { amount: moneyText(amount, currency, i18n.language) })}{' '}
          <ProviderObject object={evidence} provider={way?.provider ?? null} t={t} />
        </p>
      )}
      {lots.length > 0 && <RefundDialog payment={id} lots={lots} />}
      {way && <MoneyWay way={way} timeZone={await practiceZone(payload)} i18n={i18n} />}
    </section>
  )
}

import { useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { buttonClass } from '@/ui/buttonClass'
import { EmptyState } from '@/ui/EmptyState'
import type { ClientPayments, Plan } from '../answers'
import { PaymentTable } from './PaymentTable'

type Props = Pick<ClientPayments, 'items' | 'nextCursor'> & { plans: Plan[]; timeZone: string }

/** What was paid, a page of it at a time; where nothing was, the way to the prices. */
export const PaymentSection = ({ items, nextCursor, plans, timeZone }: Props) => {
  const t = useTranslations('Payments')
  return (
    <section aria-labelledby="payments-title">
      <h2 id="payments-title" className="mb-4">
        {t('list')}
      </h2>
      {items.length === 0 ? <NoPayments /> : <PaymentTable {...{ items, plans, timeZone }} />}
      {nextCursor && (
        <p className="mt-6">
          <LocalLink href={`/portal/payments?${new URLSearchParams({ cursor: nextCursor })}`}>
            {t('older')}
          </LocalLink>
        </p>
      )}
    </section>
  )
}

const NoPayments = () => {
  const t = useTranslations('Payments')
  const prices = (
    <LocalLink href="/prices" className={buttonClass('quiet')}>
      {t('prices')}
    </LocalLink>
  )
  return (
    <EmptyState title={t('none')} action={prices}>
      {t('noneText')}
    </EmptyState>
  )
}

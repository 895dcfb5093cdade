import { getTranslations } from 'next-intl/server'
import { LocalLink } from '@/i18n/LocalLink'
import type { ClientPayments } from '@/portal/answers'
import { readCatalogue } from '@/portal/catalogue/readCatalogue'
import { pageTitle } from '@/portal/frame/pageTitle'
import { PaymentTable } from '@/portal/payments/PaymentTable'
import { SubscriptionSection } from '@/portal/payments/SubscriptionSection'
import { readAnswer } from '@/portal/session/readAnswer'
import { requireClient } from '@/portal/session/requireClient'
import { buttonClass } from '@/ui/buttonClass'
import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'

export const generateMetadata = pageTitle('payments')

type Props = { searchParams: Promise<Partial<Record<'done' | 'cursor', string | string[]>>> }

const PaymentsPage = async ({ searchParams }: Props) => {
  const { timeZone } = await requireClient('/portal/payments')
  const { done, cursor } = await searchParams
  const query = typeof cursor === 'string' ? `?${new URLSearchParams({ cursor })}` : ''
  const [{ items, nextCursor, subscriptions }, { plans }, t] = await Promise.all([
    readAnswer<ClientPayments>(`/portal/payments${query}`),
    readCatalogue(),
    getTranslations('Payments'),
  ])
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="grid items-start gap-12 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-14">
        <section aria-labelledby="payments-title">
          <h2 id="payments-title" className="mb-4">
            {t('list')}
          </h2>
          {items.length === 0 ? (
            <EmptyState
              title={t('none')}
              action={
                <LocalLink href="/prices" className={buttonClass('quiet')}>
                  {t('prices')}
                </LocalLink>
              }
            >
              {t('noneText')}
            </EmptyState>
          ) : (
            <PaymentTable {...{ items, plans, timeZone }} />
          )}
          {nextCursor && (
            <p className="mt-6">
              <LocalLink href={`/portal/payments?${new URLSearchParams({ cursor: nextCursor })}`}>
                {t('older')}
              </LocalLink>
            </p>
          )}
        </section>
        <SubscriptionSection {...{ subscriptions, plans, timeZone, done }} />
      </div>
    </>
  )
}

export default PaymentsPage

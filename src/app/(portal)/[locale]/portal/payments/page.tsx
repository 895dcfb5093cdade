import { getTranslations } from 'next-intl/server'
import type { ClientPayments } from '@/portal/answers'
import { readCatalogue } from '@/portal/catalogue/readCatalogue'
import { pageTitle } from '@/portal/frame/pageTitle'
import { PaymentSection } from '@/portal/payments/PaymentSection'
import { SubscriptionSection } from '@/portal/payments/SubscriptionSection'
import { readAnswer } from '@/portal/session/readAnswer'
import { requireClient } from '@/portal/session/requireClient'
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
        <PaymentSection {...{ items, nextCursor, plans, timeZone }} />
        <SubscriptionSection {...{ subscriptions, plans, timeZone, done }} />
      </div>
    </>
  )
}

export default PaymentsPage

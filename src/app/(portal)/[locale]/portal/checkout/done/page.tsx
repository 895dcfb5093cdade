import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { Checkout } from '@/portal/answers'
import { CheckoutState } from '@/portal/buying/CheckoutState'
import { readCatalogue } from '@/portal/catalogue/readCatalogue'
import { readStatement } from '@/portal/credits/readStatement'
import { pageTitle } from '@/portal/frame/pageTitle'
import { readAnswer } from '@/portal/session/readAnswer'
import { requireClient } from '@/portal/session/requireClient'
import { readWayBack } from '@/portal/session/wayBack'

export const generateMetadata = pageTitle('checkoutDone')

type Props = { searchParams: Promise<Partial<Record<'checkout' | 'again', string | string[]>>> }

/** Where the payment page leads back to: waits for the evidence, and grants nothing by itself. */
const CheckoutDonePage = async ({ searchParams }: Props) => {
  const { checkout: id, again } = await searchParams
  if (typeof id !== 'string') notFound()
  await requireClient(`/portal/checkout/done?${new URLSearchParams({ checkout: id })}`)
  const [{ checkout }, { plans }, back, t, { credits, planned }] = await Promise.all([
    readAnswer<{ checkout: Checkout }>(`/portal/checkout/${encodeURIComponent(id)}`),
    readCatalogue(),
    readWayBack(),
    getTranslations('Prices'),
    readStatement(),
  ])
  const name = plans.find(({ slug }) => slug === checkout.plan)?.name
  return (
    <CheckoutState
      checkout={checkout}
      name={name ?? t('credits', { credits: checkout.credits })}
      back={back}
      isAskedAgain={again !== undefined}
      planned={planned}
      available={credits.available}
    />
  )
}

export default CheckoutDonePage

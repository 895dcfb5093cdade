import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/routing'
import { PlanOffers } from '@/portal/buying/PlanOffers'
import { readCatalogue } from '@/portal/catalogue/readCatalogue'
import { readClient } from '@/portal/session/readClient'
import { BandTitle } from '@/portal/site/BandTitle'
import { ServicePrices } from '@/portal/site/ServicePrices'
import { siteMetadata } from '@/portal/site/siteMetadata'

type Props = { params: Promise<{ locale: Locale }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'Prices' })
  return siteMetadata({ title: t('title'), description: t('lead'), path: '/prices', locale })
}

const PricesPage = async () => {
  const [catalogue, client] = await Promise.all([readCatalogue(), readClient()])
  const t = await getTranslations('Prices')
  return (
    <div className="wrap pt-8 pb-20 lg:pt-12">
      <div className="mb-10">
        <BandTitle title={t('title')} lead={t('lead')} isFirst />
      </div>
      <PlanOffers plans={catalogue.plans} isSignedIn={client !== null} />
      <ServicePrices services={catalogue.services} />
    </div>
  )
}

export default PricesPage

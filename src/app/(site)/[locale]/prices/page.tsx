import { getTranslations } from 'next-intl/server'
import { PlanOffers } from '@/portal/buying/PlanOffers'
import { readCatalogue } from '@/portal/catalogue/readCatalogue'
import { pageTitle } from '@/portal/frame/pageTitle'
import { readClient } from '@/portal/session/readClient'
import { ServicePrices } from '@/portal/site/ServicePrices'
import { PageHeader } from '@/ui/PageHeader'

export const generateMetadata = pageTitle('prices')

const PricesPage = async () => {
  const [catalogue, client] = await Promise.all([readCatalogue(), readClient()])
  const t = await getTranslations('Prices')
  return (
    <div className="wrap pb-20">
      <PageHeader title={t('title')} lead={t('lead')} />
      <PlanOffers plans={catalogue.plans} isSignedIn={client !== null} />
      <ServicePrices services={catalogue.services} />
    </div>
  )
}

export default PricesPage

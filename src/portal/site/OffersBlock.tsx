import { useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import type { Catalogue } from '../answers'
import { readCatalogue } from '../catalogue/readCatalogue'
import { Band } from './Band'
import { BandTitle } from './BandTitle'
import { OfferCard } from './OfferCard'
import { ServicePrices } from './ServicePrices'
import type { BlockOf, Placed } from './shown'

type Props = Placed & { block: Pick<BlockOf<'offers'>, 'title' | 'lead'> }

type Offered = Pick<Catalogue, 'plans' | 'services'> & { level: 2 | 3 }

const Offers = ({ plans, services, level }: Offered) => {
  const t = useTranslations('Site')
  const dearest = Math.max(...plans.map(({ price, credits }) => price / credits))
  return (
    <>
      {plans.length === 0 && <p className="mt-8 text-soft">{t('noOffers')}</p>}
      <ul className="mt-9 grid gap-6 empty:hidden sm:grid-cols-2 lg:grid-cols-3">
        {plans.map((plan) => (
          <li key={plan.slug}>
            <OfferCard plan={plan} saved={Math.round(dearest * plan.credits - plan.price)} level={level} />
          </li>
        ))}
      </ul>
      <ServicePrices services={services} level={level} />
      {plans.length > 0 && (
        <p className="mt-8">
          <LocalLink href="/prices">{t('allPrices')}</LocalLink>
        </p>
      )}
    </>
  )
}

/** Every price, from the plans themselves: never typed twice. */
export const OffersBlock = async ({ block, isFirst, anchor }: Props) => {
  const { plans, services } = await readCatalogue()
  return (
    <Band isFirst={isFirst} id={anchor}>
      <BandTitle title={block.title} lead={block.lead} isFirst={isFirst} />
      <Offers plans={plans} services={services} level={isFirst ? 2 : 3} />
    </Band>
  )
}

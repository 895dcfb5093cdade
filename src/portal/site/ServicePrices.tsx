import { useTranslations } from 'next-intl'
import type { Service } from '../answers'
import { ServiceLines } from './ServiceLines'

export const ServicePrices = ({ services }: { services: Service[] }) => {
  const t = useTranslations('Site')
  return (
    <>
      <h3 className="mt-12">{t('services')}</h3>
      <div className="max-w-3xl">
        <ServiceLines services={services} />
      </div>
    </>
  )
}

import { useTranslations } from 'next-intl'
import type { Service } from '../answers'
import { ServiceLines } from './ServiceLines'

type Props = { services: Service[]; level?: 2 | 3 }

export const ServicePrices = ({ services, level = 3 }: Props) => {
  const Title = `h${level}` as const
  const t = useTranslations('Site')
  if (services.length === 0) return null
  return (
    <>
      <Title className="mt-12 text-l">{t('services')}</Title>
      <div className="max-w-3xl">
        <ServiceLines services={services} />
      </div>
    </>
  )
}

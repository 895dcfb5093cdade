import { useTranslations } from 'next-intl'
import type { Service } from '../answers'
import { Modality } from '../catalogue/Modality'

export const ServicePrices = ({ services }: { services: Service[] }) => {
  const t = useTranslations('Site')
  return (
    <>
      <h3 className="mt-12">{t('services')}</h3>
      <ul className="mt-4 max-w-3xl border-t border-line">
        {services.map((service) => (
          <li key={service.slug} className="flex flex-wrap justify-between gap-x-6 border-b border-line py-4">
            <span>
              <strong className="font-semibold">{service.name}</strong>{' '}
              <span className="text-soft">
                {t('minutes', { minutes: service.minutes })}, <Modality modality={service.modality} />
              </span>
            </span>
            <span>{t('costs', { credits: service.credits })}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

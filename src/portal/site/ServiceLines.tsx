import { useTranslations } from 'next-intl'
import type { Catalogue } from '../answers'
import { Modality } from '../catalogue/Modality'

/** Each kind of session, how long it takes, and what it costs in credits. */
export const ServiceLines = ({ services }: { services: Catalogue['services'] }) => {
  const t = useTranslations('Site')
  return (
    <ul className="mt-4 border-t border-line">
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
  )
}

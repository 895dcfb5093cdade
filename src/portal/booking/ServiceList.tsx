import { useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { Icon } from '@/ui/Icon'
import type { Service } from '../answers'
import { Modality } from '../catalogue/Modality'

type Props = { services: Service[]; hrefOf: (service: string) => string }

export const ServiceList = ({ services, hrefOf }: Props) => {
  const t = useTranslations('Book')
  return (
    <ul className="max-w-3xl border-t border-line">
      {services.map((service) => (
        <li key={service.slug} className="border-b border-line">
          <LocalLink
            href={hrefOf(service.slug)}
            className="grid grid-cols-[1fr_auto] items-center gap-4 py-5 text-ink no-underline hover:bg-sand/60"
          >
            <span>
              <span className="block font-display text-l">{service.name}</span>
              {service.description && <span className="block text-soft">{service.description}</span>}
              <span className="text-soft">
                {t('minutes', { minutes: service.minutes })}, <Modality modality={service.modality} />
              </span>
            </span>
            <span className="flex items-center gap-3 text-moss">
              {t('costs', { credits: service.credits })}
              <Icon name="after" />
            </span>
          </LocalLink>
        </li>
      ))}
    </ul>
  )
}

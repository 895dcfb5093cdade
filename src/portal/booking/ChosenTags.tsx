import { useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { Tag } from '@/ui/Tag'
import { bookAddress } from './bookAddress'

type Props = { service: { slug: string; name: string; minutes: number }; therapist: string; zone?: string }

/** What is chosen so far, with the way back to each choice. */
export const ChosenTags = ({ service, therapist, zone }: Props) => {
  const t = useTranslations('Book')
  return (
    <ul className="flex flex-wrap items-center gap-x-5 gap-y-2">
      <li className="flex flex-wrap items-center gap-2">
        <Tag tone="moss">
          {service.name}, {t('minutes', { minutes: service.minutes })}
        </Tag>
        <LocalLink href={bookAddress({ zone })}>{t('changeService')}</LocalLink>
      </li>
      <li className="flex flex-wrap items-center gap-2">
        <Tag tone="moss">{therapist}</Tag>
        <LocalLink href={bookAddress({ service: service.slug, zone })}>{t('changeTherapist')}</LocalLink>
      </li>
    </ul>
  )
}

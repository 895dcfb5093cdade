import { useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'

const tab = `inline-flex min-h-11 items-center border-b-2 border-transparent text-ink no-underline
  aria-[current=page]:border-moss aria-[current=page]:font-semibold
  forced-colors:border-b-0 forced-colors:aria-[current=page]:border-b-4`

export const BookingTabs = ({ past }: { past: boolean }) => {
  const t = useTranslations('Bookings')
  return (
    <nav aria-label={t('which')} className="mb-2 border-b border-line">
      <ul className="-mb-px flex gap-6">
        <li>
          <LocalLink href="/portal/bookings" aria-current={past ? undefined : 'page'} className={tab}>
            {t('coming')}
          </LocalLink>
        </li>
        <li>
          <LocalLink
            href="/portal/bookings?show=past"
            aria-current={past ? 'page' : undefined}
            className={tab}
          >
            {t('past')}
          </LocalLink>
        </li>
      </ul>
    </nav>
  )
}

import { useLocale, useTranslations } from 'next-intl'
import { localPath } from '@/i18n/localPath'
import { Count } from '@/ui/Count'
import { CurrentLink } from '@/ui/CurrentLink'

const PLACES = [
  { key: 'home', path: '/portal', exact: true },
  { key: 'bookings', path: '/portal/bookings', exact: false },
  { key: 'messages', path: '/portal/messages', exact: false },
  { key: 'credits', path: '/portal/credits', exact: false },
  { key: 'payments', path: '/portal/payments', exact: false },
] as const

/** The places of the portal; beside the messages, how many wait. */
export const PortalNavigation = ({ unread }: { unread: number }) => {
  const t = useTranslations('Navigation')
  const locale = useLocale()
  return (
    <nav aria-label={t('label')}>
      <ul className="flex flex-wrap gap-x-3 sm:gap-x-5 md:gap-x-6">
        {PLACES.map(({ key, path, exact }) => (
          <li key={key}>
            <CurrentLink href={localPath(locale, path)} path={path} exact={exact}>
              {t(key)}
              {key === 'messages' && <Count count={unread} label={t('unread', { count: unread })} />}
            </CurrentLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

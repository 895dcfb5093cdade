import { useLocale, useTranslations } from 'next-intl'
import { localPath } from '@/i18n/localPath'
import { Count } from '@/ui/Count'
import { PlaceLink } from '@/ui/PlaceLink'

const PLACES = [
  { key: 'home', path: '/portal', icon: 'home', exact: true },
  { key: 'bookings', path: '/portal/bookings', icon: 'calendar', exact: false },
  { key: 'messages', path: '/portal/messages', icon: 'message', exact: false },
  { key: 'credits', path: '/portal/credits', icon: 'credit', exact: false },
  { key: 'payments', path: '/portal/payments', icon: 'card', exact: false },
] as const

/** The places of the portal; beside the messages, how many wait. */
export const PortalNavigation = ({ unread }: { unread: number }) => {
  const t = useTranslations('Navigation')
  const locale = useLocale()
  return (
    <nav aria-label={t('label')} className="places">
      <ul>
        {PLACES.map(({ key, path, ...place }) => (
          <li key={key}>
            <PlaceLink
              href={localPath(locale, path)}
              path={path}
              label={t(key)}
              count={key === 'messages' && <Count count={unread} label={t('unread', { count: unread })} />}
              {...place}
            />
          </li>
        ))}
      </ul>
    </nav>
  )
}

import { useLocale, useTranslations } from 'next-intl'
import { localPath } from '@/i18n/localPath'
import type { Navigation } from '@/payload-types'
import { CurrentLink } from '@/ui/CurrentLink'
import { siteHref } from './siteHref'

type Links = NonNullable<Navigation['header']>

const Places = ({ links, className }: { links: Links; className: string }) => {
  const locale = useLocale()
  return (
    <ul className={className}>
      {links.map(({ id, label, href }) => (
        <li key={id ?? href}>
          <CurrentLink href={siteHref(locale, href)} path={href} exact={href === '/'}>
            {label}
          </CurrentLink>
        </li>
      ))}
    </ul>
  )
}

/** What leads through the public site: in a row, and on a telephone behind one word that opens by itself. */
export const SiteNavigation = ({ links }: { links: Links }) => {
  const t = useTranslations('Site')
  const locale = useLocale()
  return (
    <nav aria-label={t('navigation')}>
      <Places links={links} className="hidden gap-x-7 md:flex" />
      <details className="menu-of-site md:hidden">
        <summary className="inline-flex min-h-11 items-center rounded-full border border-edge px-4">
          {t('menu')}
        </summary>
        <div className="menu-of-site-sheet">
          <Places links={links} className="grid" />
          <a href={localPath(locale, '/sign-in')} className="inline-flex min-h-11 items-center">
            {t('signIn')}
          </a>
        </div>
      </details>
    </nav>
  )
}

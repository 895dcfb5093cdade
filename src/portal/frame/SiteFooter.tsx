import { useLocale, useTranslations } from 'next-intl'
import type { Navigation } from '@/payload-types'
import { Sprig } from '@/ui/drawings/Sprig'
import { HelpAtAnyHour } from './HelpAtAnyHour'
import { LanguageLinks } from './LanguageLinks'
import { siteHref } from './siteHref'

type Props = { name: string; links: NonNullable<Navigation['footer']> }

/** The foot of the public site: help at any hour, what else there is, the other language. */
export const SiteFooter = ({ name, links }: Props) => {
  const t = useTranslations('Footer')
  const locale = useLocale()
  return (
    <footer className="border-t border-line">
      <div className="wrap grid gap-x-12 gap-y-8 py-12 text-s text-soft md:grid-cols-[1.2fr_1fr_auto]">
        <div className="grid content-start gap-3">
          <p className="flex items-center gap-2.5 font-display text-l text-ink">
            <Sprig />
            {name}
          </p>
          <HelpAtAnyHour />
        </div>
        <nav aria-label={t('more')}>
          <ul className="grid gap-x-8 sm:grid-cols-2">
            {links.map(({ id, label, href }) => (
              <li key={id ?? href}>
                <a href={siteHref(locale, href)} className="inline-flex min-h-11 items-center text-ink">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <LanguageLinks label={t('language')} locale={locale} />
      </div>
    </footer>
  )
}

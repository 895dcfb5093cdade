'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { localPath } from '@/i18n/localPath'
import { type Locale, routing } from '@/i18n/routing'

const NAMES: Record<Locale, string> = { en: 'English', de: 'Deutsch' }

/** The same page in the other language, with everything chosen so far. */
export const LanguageLinks = ({ label, locale }: { label: string; locale: Locale }) => {
  const path = usePathname().replace(/^\/(en|de)(?=\/|$)/, '') || '/'
  const query = useSearchParams().toString()
  return (
    <nav aria-label={label}>
      <ul className="flex gap-4">
        {routing.locales.map((other) => (
          <li key={other}>
            <a
              href={`${localPath(other, path)}${query && `?${query}`}`}
              lang={other}
              hrefLang={other}
              aria-current={other === locale ? 'true' : undefined}
              className="inline-flex min-h-11 items-center aria-[current=true]:text-ink
                aria-[current=true]:no-underline"
            >
              {NAMES[other]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

'use client'

import type { Locale } from '@/i18n/routing'
import { useLanguages } from './useLanguages'

/** The same page in the other language. A full load: the language is that of the whole document. */
export const LanguageLinks = ({ label, locale }: { label: string; locale: Locale }) => (
  <nav aria-label={label}>
    <ul className="flex gap-4">
      {useLanguages().map(({ lang, label: name, href }) => (
        <li key={lang}>
          <a
            href={href}
            lang={lang}
            hrefLang={lang}
            aria-current={lang === locale ? 'true' : undefined}
            className="inline-flex min-h-11 items-center aria-[current=true]:text-ink
              aria-[current=true]:no-underline"
          >
            {name}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

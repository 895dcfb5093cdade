import { usePathname, useSearchParams } from 'next/navigation'
import { localPath } from '@/i18n/localPath'
import { type Locale, routing } from '@/i18n/routing'

const NAMES: Record<Locale, string> = { en: 'English', de: 'Deutsch' }

/** The address of the open page in each language, with everything chosen so far. */
export const useLanguages = () => {
  const path = usePathname().replace(/^\/(en|de)(?=\/|$)/, '') || '/'
  const query = useSearchParams().toString()
  return routing.locales.map((lang) => ({
    lang,
    label: NAMES[lang],
    href: `${localPath(lang, path)}${query && `?${query}`}`,
  }))
}

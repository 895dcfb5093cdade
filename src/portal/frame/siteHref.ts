import { localPath } from '@/i18n/localPath'
import type { Locale } from '@/i18n/routing'

/** An address an editor wrote, as it stands in this language. */
export const siteHref = (locale: Locale, href: string) =>
  href.startsWith('/') ? localPath(locale, href) : href

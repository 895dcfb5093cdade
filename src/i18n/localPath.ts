import { type Locale, routing } from './routing'

/** A path of the application as it stands in the address bar of this language: `/portal` or `/de/portal`. */
export const localPath = (locale: Locale, path: string): string => {
  if (locale === routing.defaultLocale) return path
  return path === '/' ? `/${locale}` : `/${locale}${path}`
}

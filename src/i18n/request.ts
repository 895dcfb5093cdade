import { hasLocale } from 'next-intl'
import { getRequestConfig } from 'next-intl/server'
import de from '../../messages/de.json'
import en from '../../messages/en.json'
import failureDe from '../../messages/failure.de.json'
import failureEn from '../../messages/failure.en.json'
import { type Locale, routing } from './routing'

/** Typed by the English file: a key that the German one lacks does not compile. */
const english = { ...en, Failure: failureEn }
const MESSAGES: Record<Locale, typeof english> = { en: english, de: { ...de, Failure: failureDe } }

export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale
  const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale
  return { locale, messages: MESSAGES[locale], timeZone: 'UTC' }
})

import { hasLocale } from 'next-intl'
import { type Locale, routing } from '@/i18n/routing'

/** Payload's word for the language of whoever looks: their choice, or their browser's. */
export type Spoken = { language: string }

/** The language of the panel as one that we speak. */
export function panelLanguage({ language }: Spoken): Locale {
  return hasLocale(routing.locales, language) ? language : routing.defaultLocale
}

import type { Locale } from '@/i18n/routing'

const CODE = /^[a-z]{2,3}(-[A-Za-z]{2,4})?$/

/** Languages by code, named and listed as the reader's language does; what is already a name stays. */
export const languageWords = (languages: string[], locale: Locale) => {
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  const named = languages.map((language) =>
    CODE.test(language) ? (names.of(language) ?? language) : language,
  )
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(named)
}

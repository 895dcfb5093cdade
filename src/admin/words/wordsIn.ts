import { createTranslator } from 'next-intl'
import { panelLanguage, type Spoken } from './panelLanguage'
import { panelMessages } from './panelMessages'

/** The panel's words for a component that the server draws; one of the browser uses `useTranslations`. */
export function wordsIn(i18n: Spoken) {
  const locale = panelLanguage(i18n)
  return createTranslator({ locale, messages: panelMessages[locale], namespace: 'Panel' })
}

export type Words = ReturnType<typeof wordsIn>

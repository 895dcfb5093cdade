import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { panelLanguage, type Spoken } from './panelLanguage'
import { panelMessages } from './panelMessages'

/** Around every page of the panel: the words of what the browser draws, in the language of whoever looks. */
export function SpokenPanel({ i18n, children }: { i18n: Spoken; children: ReactNode }) {
  const locale = panelLanguage(i18n)
  // The log is drawn by the server alone.
  const { Audit: _drawnByServer, ...words } = panelMessages[locale].Panel
  return (
    <NextIntlClientProvider locale={locale} messages={{ Panel: words }} timeZone="UTC">
      {children}
    </NextIntlClientProvider>
  )
}

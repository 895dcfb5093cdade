import { notFound } from 'next/navigation'
import { hasLocale, NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { routing } from '@/i18n/routing'
import { fonts } from '@/ui/fonts'
import { SkipLink } from '@/ui/SkipLink'
import '@/ui/styles.css'

/** The document around every page of site and portal. */
export const PageRoot = async ({ locale, children }: { locale: string; children: ReactNode }) => {
  if (!hasLocale(routing.locales, locale)) notFound()
  setRequestLocale(locale)
  const { Failure } = await getMessages()
  const t = await getTranslations('Navigation')
  return (
    <html lang={locale} className={fonts}>
      <body>
        <SkipLink>{t('skip')}</SkipLink>
        {/* Only the words of the error page, which draws itself in the browser. */}
        <NextIntlClientProvider messages={{ Failure }}>{children}</NextIntlClientProvider>
      </body>
    </html>
  )
}

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Locale } from '@/i18n/routing'
import { SiteNote } from './SiteNote'

/** What an editor wrote in one language alone: said above it, and marked for whoever listens. */
export const WrittenIn = ({ language, children }: { language: Locale; children: ReactNode }) => {
  const t = useTranslations('Site')
  if (language === useLocale()) return children
  return (
    <>
      <SiteNote>{t('onlyIn')}</SiteNote>
      <div lang={language}>{children}</div>
    </>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/routing'
import { journalPath } from './journalPath'
import { siteMetadata } from './siteMetadata'

/** What a page of the journal says of itself outside of itself; the first one is page 1. */
export const journalMetadata = async (locale: Locale, number: number): Promise<Metadata> => {
  const t = await getTranslations({ locale, namespace: 'Site' })
  const title = number === 1 ? t('journal') : t('journalPage', { number })
  return siteMetadata({ title, description: t('journalLead'), path: journalPath(number), locale })
}

import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/routing'
import { readCatalogue } from '../catalogue/readCatalogue'

/** The words of the offline page in this language. */
export const readOfflineWords = async (locale: Locale) => {
  const t = await getTranslations({ locale, namespace: 'Offline' })
  const { practice } = await readCatalogue()
  return {
    practice: practice.name,
    title: t('title'),
    text: t('text'),
    next: t('next'),
    asOf: t.raw('asOf') as string,
    none: t('none'),
    again: t('again'),
  }
}

import { getTranslations, setRequestLocale } from 'next-intl/server'
import type { Locale } from '@/i18n/routing'
import { readCatalogue } from '../catalogue/readCatalogue'
import { OffersBlock } from './OffersBlock'
import { PracticeFacts } from './PracticeFacts'
import { TherapistsBlock } from './TherapistsBlock'

/** The front page until an editor has written one: who works here, when they are free, and what it costs. */
export const UnwrittenHome = async ({ locale }: { locale: Locale }) => {
  setRequestLocale(locale)
  const t = await getTranslations('Site')
  const { practice } = await readCatalogue()
  return (
    <>
      <TherapistsBlock block={{ title: practice.name, lead: t('therapistsLead') }} isFirst />
      <OffersBlock block={{ title: t('gives') }} isFirst={false} />
      <PracticeFacts locale={locale} />
    </>
  )
}

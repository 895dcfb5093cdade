import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/routing'
import { siteMetadata } from '@/portal/site/siteMetadata'
import { TherapistsBlock } from '@/portal/site/TherapistsBlock'

type Props = { params: Promise<{ locale: Locale }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'Site' })
  const [title, description] = [t('therapists'), t('therapistsLead')]
  return siteMetadata({ title, description, path: '/therapists', locale })
}

const TherapistsPage = async () => {
  const t = await getTranslations('Site')
  return <TherapistsBlock block={{ title: t('therapists'), lead: t('therapistsLead') }} isFirst />
}

export default TherapistsPage

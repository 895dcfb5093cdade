import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/routing'
import { ConsentWords } from '@/portal/privacy/ConsentWords'
import { ProcessorTable } from '@/portal/privacy/ProcessorTable'
import { RightsList } from '@/portal/privacy/RightsList'
import { BandTitle } from '@/portal/site/BandTitle'
import { siteMetadata } from '@/portal/site/siteMetadata'
import { env } from '@/server/env'
import { processors } from '@/server/processors'

type Props = { params: Promise<{ locale: Locale }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'Privacy' })
  return siteMetadata({ title: t('title'), description: t('lead'), path: '/privacy', locale })
}

const PrivacyPage = async () => {
  const t = await getTranslations('Privacy')
  return (
    <div className="wrap pt-8 pb-20 lg:pt-12">
      <div className="mb-10">
        <BandTitle title={t('title')} lead={t('lead')} isFirst />
      </div>
      <ConsentWords document="privacy" />
      <section aria-labelledby="processors" className="max-w-prose py-6">
        <h2 id="processors">{t('processors')}</h2>
        <p className="mb-6 text-soft">{t('processorsText')}</p>
        <ProcessorTable processors={processors(env())} />
      </section>
      <section aria-labelledby="rights" className="max-w-prose py-6">
        <h2 id="rights">{t('rights')}</h2>
        <RightsList />
      </section>
      <ConsentWords document="terms" />
    </div>
  )
}

export default PrivacyPage

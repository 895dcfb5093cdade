import { getTranslations } from 'next-intl/server'
import { pageTitle } from '@/portal/frame/pageTitle'
import { ConsentWords } from '@/portal/privacy/ConsentWords'
import { ProcessorTable } from '@/portal/privacy/ProcessorTable'
import { RightsList } from '@/portal/privacy/RightsList'
import { env } from '@/server/env'
import { processors } from '@/server/processors'
import { PageHeader } from '@/ui/PageHeader'

export const generateMetadata = pageTitle('privacy')

const PrivacyPage = async () => {
  const t = await getTranslations('Privacy')
  return (
    <div className="wrap pb-20">
      <PageHeader title={t('title')} lead={t('lead')} />
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

import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AskingSamples } from '@/portal/design/AskingSamples'
import { ButtonSamples } from '@/portal/design/ButtonSamples'
import { ColourSamples } from '@/portal/design/ColourSamples'
import { DrawingSamples } from '@/portal/design/DrawingSamples'
import { FieldSamples } from '@/portal/design/FieldSamples'
import { ListSamples } from '@/portal/design/ListSamples'
import { NoticeSamples } from '@/portal/design/NoticeSamples'
import { OnceSamples } from '@/portal/design/OnceSamples'
import { TimeSamples } from '@/portal/design/TimeSamples'
import { TypeSamples } from '@/portal/design/TypeSamples'
import { WaitingSamples } from '@/portal/design/WaitingSamples'
import { WaySamples } from '@/portal/design/WaySamples'
import { pageTitle } from '@/portal/frame/pageTitle'
import { env } from '@/server/env'
import { PageHeader } from '@/ui/PageHeader'

export const generateMetadata = pageTitle('design')

/**
 * Every primitive in every state, for who designs and builds; a practice that is open to people has no such
 * page.
 */
const DesignPage = async () => {
  if (env().TRS_ENV === 'production') notFound()
  const t = await getTranslations('Design')
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <ColourSamples />
      <TypeSamples />
      <ButtonSamples />
      <FieldSamples />
      <TimeSamples />
      <WaySamples />
      <NoticeSamples />
      <ListSamples />
      <AskingSamples />
      <WaitingSamples />
      <OnceSamples />
      <DrawingSamples />
    </>
  )
}

export default DesignPage

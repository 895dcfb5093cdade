import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { ErasureState } from '@/contracts/erasure'
import { LocalLink } from '@/i18n/LocalLink'
import { redirectTo } from '@/i18n/redirectTo'
import { ClassList } from '@/portal/erasure/ClassList'
import { EraseForm } from '@/portal/erasure/EraseForm'
import { pageTitle } from '@/portal/frame/pageTitle'
import { readAnswer } from '@/portal/session/readAnswer'
import { requireClient } from '@/portal/session/requireClient'
import { PageHeader } from '@/ui/PageHeader'

export const generateMetadata = pageTitle('erasure')

const ErasurePage = async () => {
  await requireClient('/portal/erasure')
  const state = await readAnswer<ErasureState>('/portal/erasure')
  if (state.open) return redirectTo('/portal/settings#erasure')
  const t = await getTranslations('Erasure')
  const settings = (text: ReactNode) => <LocalLink href="/portal/settings#copy">{text}</LocalLink>
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { days: state.graceDays })} />
      <ClassList {...state} />
      <section aria-label={t('submit')} className="grid max-w-prose gap-6 border-t border-line py-8">
        <p>{t.rich('copyFirst', { settings })}</p>
        <EraseForm {...state} />
      </section>
    </>
  )
}

export default ErasurePage

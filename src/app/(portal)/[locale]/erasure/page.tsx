import { getLocale, getTranslations } from 'next-intl/server'
import type { ErasurePage as State } from '@/contracts/erasure'
import { LocalLink } from '@/i18n/LocalLink'
import type { Locale } from '@/i18n/routing'
import { readCatalogue } from '@/portal/catalogue/readCatalogue'
import { ClassList } from '@/portal/erasure/ClassList'
import { pageTitle } from '@/portal/frame/pageTitle'
import { readAnswer } from '@/portal/session/readAnswer'
import { dateWords } from '@/portal/time/timeWords'
import { PageHeader } from '@/ui/PageHeader'

type Props = { searchParams: Promise<{ token?: string | string[] }> }

export const generateMetadata = pageTitle('erasure')

const ErasurePage = async ({ searchParams }: Props) => {
  const { token } = await searchParams
  const t = await getTranslations('Erasure')
  if (typeof token !== 'string' || token === '') {
    return <PageHeader title={t('pageTitle.none')} lead={t('pageNone')} />
  }
  const [found, { practice }] = await Promise.all([
    readAnswer<State>(`/erasure/${encodeURIComponent(token)}`),
    readCatalogue(),
  ])
  // Whoever is erased has no zone of their own any more: the day is the practice's.
  const viewer = { locale: (await getLocale()) as Locale, timeZone: practice.timeZone }
  const day = dateWords(found.doneAt ?? found.dueAt, viewer)
  return (
    <>
      <PageHeader title={t(`pageTitle.${found.state}`)} lead={t(`pageLead.${found.state}`, { day })} />
      {found.state === 'open' && (
        <p>
          <LocalLink href="/portal/settings#erasure">{t('settings')}</LocalLink>
        </p>
      )}
      {found.state !== 'taken_back' && <ClassList {...found} />}
    </>
  )
}

export default ErasurePage

import type { Metadata } from 'next'
import { HOME_SLUG } from '@/domain/site/addresses'
import type { Locale } from '@/i18n/routing'
import { EditedPage } from '@/portal/site/EditedPage'
import { editedMetadata } from '@/portal/site/editedMetadata'
import { UnwrittenHome } from '@/portal/site/UnwrittenHome'
import { readPublished } from '@/session/readSite'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ sent?: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  editedMetadata(HOME_SLUG, (await params).locale)

const HomePage = async ({ params, searchParams }: Props) => {
  const { locale } = await params
  if (!(await readPublished('pages', HOME_SLUG, locale))) return <UnwrittenHome locale={locale} />
  return <EditedPage slug={HOME_SLUG} locale={locale} isSent={(await searchParams).sent === '1'} />
}

export default HomePage

import type { Metadata } from 'next'
import { HOME_SLUG } from '@/domain/site/addresses'
import type { Locale } from '@/i18n/routing'
import { EditedPage } from '@/portal/site/EditedPage'
import { editedMetadata } from '@/portal/site/editedMetadata'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ sent?: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  editedMetadata(HOME_SLUG, (await params).locale)

const HomePage = async ({ params, searchParams }: Props) => (
  <EditedPage slug={HOME_SLUG} locale={(await params).locale} isSent={(await searchParams).sent === '1'} />
)

export default HomePage

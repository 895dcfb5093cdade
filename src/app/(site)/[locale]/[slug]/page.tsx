import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { HOME_SLUG } from '@/domain/site/addresses'
import { localPath } from '@/i18n/localPath'
import type { Locale } from '@/i18n/routing'
import { EditedPage } from '@/portal/site/EditedPage'
import { editedMetadata } from '@/portal/site/editedMetadata'

type Props = {
  params: Promise<{ locale: Locale; slug: string }>
  searchParams: Promise<{ sent?: string }>
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { slug, locale } = await params
  return editedMetadata(slug, locale)
}

const SlugPage = async ({ params, searchParams }: Props) => {
  const { slug, locale } = await params
  if (slug === HOME_SLUG) permanentRedirect(localPath(locale, '/'))
  return <EditedPage slug={slug} locale={locale} isSent={(await searchParams).sent === '1'} />
}

export default SlugPage

import type { Metadata } from 'next'
import { addressOf } from '@/domain/site/addresses'
import type { Locale } from '@/i18n/routing'
import { readPublished } from '@/session/readSite'
import { siteMetadata } from './siteMetadata'

/** What an edited page says of itself outside of itself. */
export const editedMetadata = async (slug: string, locale: Locale): Promise<Metadata> => {
  const page = await readPublished('pages', slug, locale)
  if (!page) return {}
  const first = page.layout?.find((block) => 'lead' in block && block.lead)
  const description = first && 'lead' in first ? first.lead : null
  return siteMetadata({
    title: page.title,
    description,
    meta: page.meta,
    path: addressOf('pages', slug),
    locale,
  })
}

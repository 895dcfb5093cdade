import type { Metadata } from 'next'
import { addressOf } from '@/domain/site/addresses'
import { type RichText, wordsOf } from '@/domain/site/richText'
import type { Locale } from '@/i18n/routing'
import { readPublished } from '@/session/readSite'
import type { Block } from './shown'
import { siteMetadata } from './siteMetadata'

const WORDS_SHOWN = 155

/** What the first block says that says something; a description that an editor wrote comes before it. */
const firstWords = (blocks: Block[]): string | undefined => {
  const said = blocks.flatMap((block) => {
    if ('lead' in block && block.lead) return [block.lead]
    return 'text' in block && block.text && typeof block.text === 'object'
      ? [wordsOf(block.text as RichText)]
      : []
  })
  return said.find(Boolean)?.slice(0, WORDS_SHOWN)
}

/** What an edited page says of itself outside of itself. */
export const editedMetadata = async (slug: string, locale: Locale): Promise<Metadata> => {
  const page = await readPublished('pages', slug, locale)
  if (!page) return {}
  return siteMetadata({
    title: page.title,
    description: firstWords(page.layout ?? []),
    meta: page.meta,
    path: addressOf('pages', slug),
    locale,
    languages: page.languages,
  })
}

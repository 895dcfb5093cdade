import { localPath } from '@/i18n/localPath'
import type { Locale } from '@/i18n/routing'
import type { Post } from '@/payload-types'
import { env } from '@/server/env'
import { readCatalogue } from '../catalogue/readCatalogue'
import { JsonLd } from './JsonLd'
import { socialAddress } from './socialAddress'

/** Who wrote a piece of the journal, and when, for programs that read. */
export const PostFacts = async ({ post, locale }: { post: Post; locale: Locale }) => {
  const { practice } = await readCatalogue()
  const url = (path: string) => env().SITE_URL + localPath(locale, path)
  const { author } = post
  const isShown = author && typeof author === 'object' && author.published
  const house = { '@type': 'Organization', name: practice.name, url: url('/') }
  return (
    <JsonLd
      of={{
        '@type': 'BlogPosting',
        headline: post.title,
        description: post.lead,
        datePublished: post.writtenAt,
        dateModified: post.updatedAt,
        inLanguage: locale,
        mainEntityOfPage: url(`/journal/${post.slug}`),
        image: socialAddress({
          ...{ path: `/journal/${post.slug}`, locale },
          ...{ title: post.title, practice: practice.name },
        }),
        author: isShown
          ? { '@type': 'Person', name: author.displayName, url: url(`/therapists/${author.slug}`) }
          : house,
        publisher: house,
      }}
    />
  )
}

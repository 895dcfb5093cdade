import type { Metadata } from 'next'
import type { Locale } from '@/i18n/routing'
import { leadOn } from '@/portal/site/leadOn'
import { PostFacts } from '@/portal/site/PostFacts'
import { PostPage } from '@/portal/site/PostPage'
import { siteMetadata } from '@/portal/site/siteMetadata'
import { WrittenIn } from '@/portal/site/WrittenIn'
import { readPublished } from '@/session/readSite'

type Props = { params: Promise<{ locale: Locale; slug: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { slug, locale } = await params
  const post = await readPublished('posts', slug, locale)
  if (!post) return {}
  const { title, lead, meta, languages } = post
  return siteMetadata({ title, description: lead, meta, path: `/journal/${slug}`, locale, languages })
}

const OnePostPage = async ({ params }: Props) => {
  const { slug, locale } = await params
  const post = await readPublished('posts', slug, locale)
  if (!post) return leadOn(`/journal/${slug}`, locale)
  return (
    <WrittenIn language={post.language}>
      <PostPage post={post} />
      <PostFacts post={post} locale={post.language} />
    </WrittenIn>
  )
}

export default OnePostPage

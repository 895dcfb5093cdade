import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { Locale } from '@/i18n/routing'
import { Blocks } from '@/portal/site/Blocks'
import { PostPage } from '@/portal/site/PostPage'
import { PreviewNote } from '@/portal/site/PreviewNote'
import { env } from '@/server/env'
import { readDraft } from '@/session/readSite'
import { LookWhenSaved } from '@/ui/LookWhenSaved'

type Props = { params: Promise<{ locale: Locale; collection: string; id: string }> }

export const metadata: Metadata = { robots: { index: false, follow: false } }

const Draft = async ({ collection, id, locale }: Awaited<Props['params']>) => {
  if (collection === 'posts') {
    const post = await readDraft('posts', id, locale)
    return post ? <PostPage post={post} /> : notFound()
  }
  const page = collection === 'pages' ? await readDraft('pages', id, locale) : null
  return page ? <Blocks blocks={page.layout ?? []} title={page.title} place="/" /> : notFound()
}

/** A page or a piece of the journal as it was saved last; beside the panel's form it follows. */
const PreviewPage = async ({ params }: Props) => (
  <>
    <PreviewNote />
    <Draft {...(await params)} />
    <LookWhenSaved panel={env().SITE_URL} />
  </>
)

export default PreviewPage

import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/routing'
import { feedXml } from '@/portal/site/feedXml'
import { readPosts } from '@/session/readSite'

type Context = { params: Promise<{ locale: string }> }

const NEWEST = 30

/** The journal as RSS 2.0, in the language of the address. */
export const GET = async (_request: Request, { params }: Context) => {
  const locale = (await params).locale as Locale
  const t = await getTranslations({ locale, namespace: 'Site' })
  const words = { title: t('journal'), description: t('journalLead') }
  const posts = (await readPosts(locale, 1, NEWEST))?.posts ?? []
  return new Response(feedXml(posts, { locale, ...words }), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8', 'Cache-Control': 'public, max-age=300' },
  })
}

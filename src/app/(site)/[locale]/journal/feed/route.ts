import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/routing'
import { feedXml } from '@/portal/site/feedXml'
import { fingerprint } from '@/server/fingerprint'
import { readPosts } from '@/session/readSite'

type Context = { params: Promise<{ locale: string }> }

const NEWEST = 30

/** What of the journal was written in the language of the address, as RSS 2.0; asked for anew each time. */
export const GET = async (request: Request, { params }: Context) => {
  const locale = (await params).locale as Locale
  const t = await getTranslations({ locale, namespace: 'Site' })
  const words = { title: t('journal'), description: t('journalLead') }
  const posts = (await readPosts(locale, 1, NEWEST))?.posts ?? []
  const own = posts.filter(({ language }) => language === locale)
  const feed = feedXml(own, { locale, ...words })
  const etag = `W/"${fingerprint(feed)}"`
  const headers = { 'Cache-Control': 'public, no-cache', ETag: etag }
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  return new Response(feed, {
    headers: { ...headers, 'Content-Type': 'application/rss+xml; charset=utf-8' },
  })
}

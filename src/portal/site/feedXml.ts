import { localPath } from '@/i18n/localPath'
import type { Locale } from '@/i18n/routing'
import type { Post } from '@/payload-types'
import { env } from '@/server/env'
import { escaped } from '@/server/escaped'

/** What no XML may hold, however it is written, is left out. */
const text = (words: string) =>
  escaped(words.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''))

type About = { locale: Locale; title: string; description: string }

/** Pieces of the journal as RSS 2.0. */
export const feedXml = (posts: Post[], { locale, title, description }: About): string => {
  const url = (path: string) => text(env().SITE_URL + localPath(locale, path))
  const items = posts.map(
    (post) => `<item><title>${text(post.title)}</title><link>${url(`/journal/${post.slug}`)}</link>
<guid isPermaLink="false">${post.id}</guid><pubDate>${new Date(post.writtenAt).toUTCString()}</pubDate>
<description>${text(post.lead)}</description></item>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>${text(title)}</title><link>${url('/journal')}</link><description>${text(description)}</description>
<language>${locale}</language><atom:link rel="self" type="application/rss+xml" href="${url('/journal/feed')}"/>
${items.join('\n')}
</channel></rss>
`
}

import type { Metadata } from 'next'
import { localPath } from '@/i18n/localPath'
import { type Locale, routing } from '@/i18n/routing'
import type { Page } from '@/payload-types'
import { env } from '@/server/env'
import { readCatalogue } from '../catalogue/readCatalogue'

type Described = {
  title: string
  description?: string | null
  meta?: Page['meta']
  path: string
  locale: Locale
}

const pictureOf = (meta: Described['meta']) => {
  const image = meta?.image
  return image && typeof image === 'object' ? image.sizes?.social?.url : null
}

/** Title, description, address, the same page in other languages, and the picture it is shared with. */
export async function siteMetadata({ title, description, meta, path, locale }: Described): Promise<Metadata> {
  const { practice } = await readCatalogue()
  const site = env().SITE_URL
  const url = (lang: Locale) => site + localPath(lang, path)
  const shownTitle = meta?.title || title
  const words = meta?.description || description || undefined
  const image = site + (pictureOf(meta) ?? localPath(locale, path === '/' ? '/social' : `/social${path}`))
  return {
    title: path === '/' ? { absolute: `${practice.name} · ${shownTitle}` } : shownTitle,
    description: words,
    alternates: {
      canonical: url(locale),
      languages: {
        ...Object.fromEntries(routing.locales.map((lang) => [lang, url(lang)])),
        'x-default': url(routing.defaultLocale),
      },
      types: { 'application/rss+xml': site + localPath(locale, '/journal/feed') },
    },
    openGraph: {
      type: 'website',
      siteName: practice.name,
      title: shownTitle,
      description: words,
      url: url(locale),
      locale,
      images: [{ url: image, width: 1200, height: 630, alt: shownTitle }],
    },
    twitter: { card: 'summary_large_image' },
  }
}

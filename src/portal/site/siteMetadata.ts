import type { Metadata } from 'next'
import { localPath } from '@/i18n/localPath'
import { type Locale, routing } from '@/i18n/routing'
import type { Page } from '@/payload-types'
import { env } from '@/server/env'
import { readCatalogue } from '../catalogue/readCatalogue'
import { socialAddress } from './socialAddress'

type Described = {
  title: string
  description?: string | null
  meta?: Page['meta']
  path: string
  locale: Locale
  /** In which it was written: there it goes by its own address. */
  languages?: readonly Locale[]
}

/** Open Graph names a language with a country. */
const TERRITORIES: Record<Locale, string> = { en: 'en_GB', de: 'de_DE' }

const pictureOf = (meta: Described['meta']) => {
  const image = meta?.image
  return image && typeof image === 'object' ? image.sizes?.social?.url : null
}

/** Title, description, address, the same page in other languages, and the picture it is shared with. */
export async function siteMetadata(described: Described): Promise<Metadata> {
  const { title, description, meta, path, locale, languages = routing.locales } = described
  const { practice } = await readCatalogue()
  const site = env().SITE_URL
  const url = (lang: Locale) => site + localPath(lang, path)
  const [first = routing.defaultLocale] = languages
  const own = languages.includes(locale) ? locale : first
  const shownTitle = meta?.title || title
  const words = meta?.description || description || undefined
  const picture = pictureOf(meta)
  const image = picture
    ? new URL(picture, site).href
    : socialAddress({ path, locale, title, practice: practice.name })
  return {
    title: path === '/' ? { absolute: `${practice.name} · ${shownTitle}` } : shownTitle,
    description: words,
    alternates: {
      canonical: url(own),
      languages: {
        ...Object.fromEntries(languages.map((lang) => [lang, url(lang)])),
        'x-default': url(first),
      },
      types: { 'application/rss+xml': site + localPath(locale, '/journal/feed') },
    },
    openGraph: {
      type: 'website',
      siteName: practice.name,
      title: shownTitle,
      description: words,
      url: url(own),
      locale: TERRITORIES[own],
      images: [{ url: image, width: 1200, height: 630, alt: shownTitle }],
    },
    twitter: { card: 'summary_large_image' },
  }
}

import { LOCALES, type Locale } from '@/domain/identity/roles'
import { addressOf, HOME_SLUG } from '@/domain/site/addresses'
import { env } from '@/server/env'
import { ask } from '@/session/ask'
import { readAddresses } from '@/session/readSite'

type Entry = { url: string; lastModified?: string; alternates: { languages: Record<string, string> } }

/** These are there whatever editors write. */
const OF_THE_PRACTICE = ['/therapists', '/prices', '/journal', '/privacy']

/** Every address of the public site, with the same page in the other language where it was written. */
export async function readSitemap(): Promise<Entry[]> {
  const [pages, posts, catalogue] = await Promise.all([
    readAddresses('pages'),
    readAddresses('posts'),
    ask<{ therapists: { slug: string }[] }>('GET', '/portal/catalogue'),
  ])
  const therapists = catalogue.ok ? catalogue.body.therapists : []
  const isWritten = pages.some(({ slug }) => slug === HOME_SLUG)
  return [
    ...(isWritten ? [] : [entryOf('/')]),
    ...pages.map((page) => entryOf(addressOf('pages', page.slug), page)),
    ...OF_THE_PRACTICE.map((path) => entryOf(path)),
    ...therapists.map(({ slug }) => entryOf(`/therapists/${slug}`)),
    ...posts.map((post) => entryOf(addressOf('posts', post.slug), post)),
  ]
}

type Known = { updatedAt?: string; locales?: readonly Locale[] }

function entryOf(path: string, { updatedAt, locales = LOCALES }: Known = {}): Entry {
  const urls = locales.map((locale) => [locale, urlOf(path, locale)] as const)
  const url = urls[0]?.[1] ?? urlOf(path, 'en')
  const languages = { ...Object.fromEntries(urls), 'x-default': url }
  return { url, ...(updatedAt ? { lastModified: updatedAt } : {}), alternates: { languages } }
}

function urlOf(path: string, locale: Locale): string {
  if (locale === 'en') return env().SITE_URL + path
  return `${env().SITE_URL}/${locale}${path === '/' ? '' : path}`
}

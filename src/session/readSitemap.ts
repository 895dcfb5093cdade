import { addressOf, HOME_SLUG } from '@/domain/site/addresses'
import { env } from '@/server/env'
import { ask } from '@/session/ask'
import { readAddresses } from '@/session/readSite'

type Entry = { url: string; lastModified?: string; alternates: { languages: Record<string, string> } }

/** These are there whatever editors write. */
const OF_THE_PRACTICE = ['/therapists', '/prices', '/journal', '/privacy']

/** Every address of the public site, with the same page in German beside it. */
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
    ...pages.map(({ slug, updatedAt }) => entryOf(addressOf('pages', slug), updatedAt)),
    ...OF_THE_PRACTICE.map((path) => entryOf(path)),
    ...therapists.map(({ slug }) => entryOf(`/therapists/${slug}`)),
    ...posts.map(({ slug, updatedAt }) => entryOf(addressOf('posts', slug), updatedAt)),
  ]
}

function entryOf(path: string, lastModified?: string): Entry {
  const en = env().SITE_URL + path
  const de = `${env().SITE_URL}/de${path === '/' ? '' : path}`
  const languages = { en, de, 'x-default': en }
  return { url: en, ...(lastModified ? { lastModified } : {}), alternates: { languages } }
}

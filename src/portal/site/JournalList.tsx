import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import type { Locale } from '@/i18n/routing'
import { readPosts } from '@/session/readSite'
import { Band } from './Band'
import { BandTitle } from './BandTitle'
import { JournalPages } from './JournalPages'
import { PostCard } from './PostCard'

/** What stands in the first row of a wide screen is there at once. */
const FIRST_ROW = 3

/** A page of the journal, newest first; the first one is page 1. */
export const JournalList = async ({ locale, number }: { locale: Locale; number: number }) => {
  setRequestLocale(locale)
  const t = await getTranslations('Site')
  const read = (await readPosts(locale, number)) ?? notFound()
  const title = number === 1 ? t('journal') : t('journalPage', { number })
  return (
    <Band isFirst>
      <BandTitle title={title} lead={t('journalLead')} isFirst />
      {read.posts.length === 0 && <p className="mt-8 text-soft">{t('noPosts')}</p>}
      <ul className="mt-9 grid gap-6 empty:hidden sm:grid-cols-2 lg:grid-cols-3">
        {read.posts.map((post, index) => (
          <li key={post.id}>
            <PostCard post={post} isFirst={index < FIRST_ROW} />
          </li>
        ))}
      </ul>
      <JournalPages number={number} pages={read.pages} />
    </Band>
  )
}

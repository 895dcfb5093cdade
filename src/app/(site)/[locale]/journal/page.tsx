import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/routing'
import { Band } from '@/portal/site/Band'
import { BandTitle } from '@/portal/site/BandTitle'
import { PostCard } from '@/portal/site/PostCard'
import { siteMetadata } from '@/portal/site/siteMetadata'
import { readPosts } from '@/session/readSite'

type Props = { params: Promise<{ locale: Locale }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'Site' })
  return siteMetadata({ title: t('journal'), description: t('journalLead'), path: '/journal', locale })
}

const JournalPage = async ({ params }: Props) => {
  const t = await getTranslations('Site')
  const posts = await readPosts((await params).locale)
  return (
    <Band isFirst>
      <BandTitle title={t('journal')} lead={t('journalLead')} isFirst />
      {posts.length === 0 && <p className="mt-8 text-soft">{t('noPosts')}</p>}
      <ul className="mt-9 grid gap-6 sm:grid-cols-2 lg:grid-cols-3">
        {posts.map((post) => (
          <li key={post.id}>
            <PostCard post={post} />
          </li>
        ))}
      </ul>
    </Band>
  )
}

export default JournalPage

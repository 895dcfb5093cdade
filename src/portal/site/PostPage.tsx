import { useLocale, useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import type { Post } from '@/payload-types'
import { When } from '@/ui/When'
import { Face } from '../catalogue/Face'
import { readCatalogue } from '../catalogue/readCatalogue'
import { dateWords } from '../time/timeWords'
import { Picture } from './Picture'
import { Prose } from './Prose'

const Author = async ({ author }: { author: Post['author'] }) => {
  const slug = author && typeof author === 'object' ? author.slug : null
  const found = (await readCatalogue()).therapists.find((therapist) => therapist.slug === slug)
  if (!found) return null
  return (
    <span className="inline-flex items-center gap-3">
      <Face of={found} look="round" />
      <LocalLink href={`/therapists/${found.slug}`}>{found.displayName}</LocalLink>
    </span>
  )
}

/** A piece of the journal. */
export const PostPage = ({ post }: { post: Post }) => {
  const t = useTranslations('Site')
  const viewer = { locale: useLocale(), timeZone: 'UTC' }
  return (
    <article className="wrap max-w-[46rem] pt-4 pb-20 lg:pt-8">
      <p className="mb-6 text-s">
        <LocalLink href="/journal">{t('journal')}</LocalLink>
      </p>
      <h1 className="text-[clamp(2.25rem,1.5rem+3vw,3.5rem)] leading-[1.05] tracking-[-.025em]">
        {post.title}
      </h1>
      <p className="mt-5 text-l leading-normal text-soft">{post.lead}</p>
      <p className="mt-6 flex min-h-12 flex-wrap items-center gap-x-5 gap-y-2 text-s text-soft">
        <Author author={post.author} />
        <When at={post.writtenAt}>{dateWords(post.writtenAt, viewer)}</When>
      </p>
      <div className="my-9 overflow-hidden rounded-card bg-sand">
        <Picture of={post} sizes="(min-width: 48rem) 46rem, 100vw" isFirst />
      </div>
      <Prose text={post.text} />
    </article>
  )
}

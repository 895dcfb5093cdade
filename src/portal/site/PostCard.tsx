import { useLocale } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import type { Listed } from '@/session/readSite'
import { When } from '@/ui/When'
import { dateWords } from '../time/timeWords'
import { Picture } from './Picture'

/** A piece of the journal in a list. */
export const PostCard = ({ post, isFirst }: { post: Listed; isFirst: boolean }) => {
  const viewer = { locale: useLocale(), timeZone: 'UTC' }
  return (
    <article
      className="relative flex h-full flex-col overflow-hidden rounded-card border border-line bg-card
        hover:border-edge"
    >
      <div className="bg-sand">
        <Picture
          of={post}
          sizes="(min-width: 64rem) 30vw, (min-width: 40rem) 45vw, 100vw"
          shape="aspect-[4/3]"
          isFirst={isFirst}
        />
      </div>
      <div className="flex flex-1 flex-col gap-3 p-6">
        <p className="text-s text-soft">
          <When at={post.writtenAt}>{dateWords(post.writtenAt, viewer)}</When>
        </p>
        <h2 className="text-l" lang={post.language}>
          <LocalLink
            href={`/journal/${post.slug}`}
            className="text-ink no-underline after:absolute after:inset-0 hover:underline"
          >
            {post.title}
          </LocalLink>
        </h2>
        <p className="text-soft" lang={post.language}>
          {post.lead}
        </p>
      </div>
    </article>
  )
}

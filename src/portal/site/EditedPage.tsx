import { setRequestLocale } from 'next-intl/server'
import { addressOf } from '@/domain/site/addresses'
import type { Locale } from '@/i18n/routing'
import { readPublished } from '@/session/readSite'
import { Blocks } from './Blocks'
import { leadOn } from './leadOn'
import { PracticeFacts } from './PracticeFacts'
import { WrittenIn } from './WrittenIn'

type Props = { slug: string; locale: Locale; isSent?: boolean }

/** A page that an editor built; where there is none, an old address leads on. */
export const EditedPage = async ({ slug, locale, isSent }: Props) => {
  setRequestLocale(locale)
  const page = await readPublished('pages', slug, locale)
  const place = addressOf('pages', slug)
  if (!page) return leadOn(place, locale)
  return (
    <>
      <WrittenIn language={page.language}>
        <Blocks blocks={page.layout ?? []} title={page.title} place={place} isSent={isSent} />
      </WrittenIn>
      <PracticeFacts locale={locale} />
    </>
  )
}

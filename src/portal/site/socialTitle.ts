import { getTranslations } from 'next-intl/server'
import { HOME_SLUG } from '@/domain/site/addresses'
import type { Locale } from '@/i18n/routing'
import { ask } from '@/session/ask'
import { readPublished } from '@/session/readSite'
import type { Catalogue } from '../answers'

/** Pages that are there whatever editors write, and the words that name them. */
const OF_THE_PRACTICE = {
  therapists: 'Site.therapists',
  journal: 'Site.journal',
  prices: 'Prices.title',
  privacy: 'Privacy.title',
} as const

const isOfThePractice = (place: string): place is keyof typeof OF_THE_PRACTICE =>
  Object.hasOwn(OF_THE_PRACTICE, place)

/** The title of the page at this place; the name of the practice where the place has none of its own. */
export const socialTitle = async ([first = HOME_SLUG, second]: string[], locale: Locale) => {
  const answer = await ask<Catalogue>('GET', `/portal/catalogue?locale=${locale}`)
  const practice = answer.ok ? answer.body.practice.name : ''
  const named = async () => {
    if (first === 'journal' && second) return (await readPublished('posts', second, locale))?.title
    if (first === 'therapists' && second && answer.ok)
      return answer.body.therapists.find(({ slug }) => slug === second)?.displayName
    if (second) return undefined
    const t = await getTranslations({ locale })
    const own = isOfThePractice(first) ? t(OF_THE_PRACTICE[first]) : undefined
    return own ?? (await readPublished('pages', first, locale))?.title
  }
  return { title: (await named()) ?? practice, practice }
}

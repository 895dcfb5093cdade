import { notFound, permanentRedirect } from 'next/navigation'
import { isDestination } from '@/domain/site/addresses'
import { localPath } from '@/i18n/localPath'
import type { Locale } from '@/i18n/routing'
import { readRedirect } from '@/session/readSite'

/** Leaves an old address for the new one, in the same language; else says that there is nothing here. */
export const leadOn = async (place: string, locale: Locale): Promise<never> => {
  const to = await readRedirect(place)
  if (to === null || !isDestination(to)) notFound()
  permanentRedirect(to.startsWith('/') ? localPath(locale, to) : to)
}

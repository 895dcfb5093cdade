import { localPath } from '@/i18n/localPath'
import type { Locale } from '@/i18n/routing'
import { env } from '@/server/env'
import { fingerprint } from '@/server/fingerprint'

type Shared = { path: string; locale: Locale; title: string; practice: string }

/** Where the picture stands with which a page is shared: another title is another picture, kept by nobody. */
export const socialAddress = ({ path, locale, title, practice }: Shared): string => {
  const place = localPath(locale, path === '/' ? '/social' : `/social${path}`)
  return `${env().SITE_URL}${place}?v=${fingerprint(`${practice} ${title}`)}`
}

import { createHash } from 'node:crypto'
import { localPath } from '@/i18n/localPath'
import type { Locale } from '@/i18n/routing'
import { offlinePage } from '@/portal/offline/offlinePage'
import { readOfflineWords } from '@/portal/offline/readOfflineWords'
import { workerText } from '@/portal/offline/workerText'

type Context = { params: Promise<{ locale: string }> }

/** The service worker of the portal in this language; `/portal` itself lies just outside of its folder. */
export const GET = async (_request: Request, { params }: Context) => {
  const locale = (await params).locale as Locale
  const page = offlinePage(locale, await readOfflineWords(locale), '')
  const edition = createHash('sha256').update(page).digest('hex').slice(0, 16)
  return new Response(workerText(edition), {
    headers: {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Service-Worker-Allowed': localPath(locale, '/portal'),
    },
  })
}

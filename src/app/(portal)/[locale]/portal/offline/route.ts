import type { Locale } from '@/i18n/routing'
import { offlinePage } from '@/portal/offline/offlinePage'
import { readOfflineWords } from '@/portal/offline/readOfflineWords'

type Context = { params: Promise<{ locale: string }> }

/** The page that a device keeps for when there is no network; it is the same for everybody. */
export const GET = async ({ headers }: Request, { params }: Context) => {
  const locale = (await params).locale as Locale
  const page = offlinePage(locale, await readOfflineWords(locale), headers.get('x-nonce') ?? '')
  return new Response(page, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
}

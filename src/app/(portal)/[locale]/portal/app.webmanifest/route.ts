import { localPath } from '@/i18n/localPath'
import type { Locale } from '@/i18n/routing'
import { readOfflineWords } from '@/portal/offline/readOfflineWords'
import { look } from '@/server/look'

type Context = { params: Promise<{ locale: string }> }

/** What a telephone needs to know to keep the portal among its programs (W3C Web Application Manifest). */
export const GET = async (_request: Request, { params }: Context) => {
  const locale = (await params).locale as Locale
  const { practice } = await readOfflineWords(locale)
  const home = localPath(locale, '/portal')
  const drawn = { sizes: 'any', type: 'image/svg+xml' }
  const manifest = {
    id: home,
    name: practice,
    short_name: practice,
    lang: locale,
    start_url: home,
    // Signing in stands beside the portal, and is part of the program all the same.
    scope: '/',
    display: 'standalone',
    background_color: look.light.paper,
    theme_color: look.light.paper,
    icons: [
      { src: '/icon.svg', ...drawn, purpose: 'any' },
      { src: '/app-icon.svg', ...drawn, purpose: 'maskable' },
      { src: '/apple-icon.png', sizes: '180x180', type: 'image/png', purpose: 'any' },
    ],
  }
  return new Response(JSON.stringify(manifest), {
    headers: { 'Content-Type': 'application/manifest+json; charset=utf-8' },
  })
}

import type { Locale } from '@/i18n/routing'
import { socialPicture } from '@/portal/site/socialPicture'
import { socialTitle } from '@/portal/site/socialTitle'

type Context = { params: Promise<{ locale: string; place?: string[] }> }

const DAY_SECONDS = 86_400

/** The picture with which a page is shared: its own title, drawn once and kept. */
export const GET = async (_request: Request, { params }: Context) => {
  const { locale, place = [] } = await params
  const { title, practice } = await socialTitle(place, locale as Locale)
  return new Response(await socialPicture(title, practice), {
    headers: { 'Content-Type': 'image/png', 'Cache-Control': `public, max-age=${DAY_SECONDS}` },
  })
}

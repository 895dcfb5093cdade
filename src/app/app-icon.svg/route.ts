import { look } from '@/server/look'

/** The practice's mark with room around it, for telephones that cut icons to a shape of their own. */
const MARK = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 30"><rect width="30" height="30" fill="${look.light.moss}"/><path \
transform="translate(4.5 4.5) scale(.7)" d="M15 25V13M15 18c-4.5 0-7-2.5-7-7 4.5 0 7 2.5 7 7Zm0-4c0-4.5 2.5-7.5 7-8 0 5-2.5 \
8-7 8ZM8 25h14" fill="none" stroke="${look.light.paper}" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/></svg>`

export const dynamic = 'force-static'

export const GET = () => new Response(MARK, { headers: { 'Content-Type': 'image/svg+xml' } })

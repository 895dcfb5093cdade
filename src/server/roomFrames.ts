type Settings = { DAILY_API_KEY?: string | undefined; DAILY_API_URL?: string | undefined }

/** The pages that show a video room, and the twin's own page of one. */
const ROOM_PAGE = /^\/((de\/)?portal|admin)\/room\//
/** Drafts, shown beside the form that changes them. */
const PREVIEW_PAGE = /^\/(de\/)?preview\//
const TWIN_PAGE = /^\/api\/dev\/rooms\//

/**
 * What differs on an answer from all others: whom it may frame, who may frame it, and what a frame may use.
 */
export type Framing = { frames: string[]; framedBy: "'self'" | "'none'"; permissions: string | null }

/**
 * Camera and microphone are there on the page of a room alone, for this site and for whoever shows the rooms;
 * a frame of elsewhere only where Daily is set.
 */
export function framingOf(pathname: string, settings: Settings): Framing {
  if (TWIN_PAGE.test(pathname) || PREVIEW_PAGE.test(pathname))
    return { frames: [], framedBy: "'self'", permissions: null }
  if (!ROOM_PAGE.test(pathname)) return { frames: [], framedBy: "'none'", permissions: null }
  const frames = originsOf(settings)
  const allowed = `(self${frames.map((origin) => ` "${origin}"`).join('')})`
  const permissions = [
    `camera=${allowed}`,
    `microphone=${allowed}`,
    `display-capture=${allowed}`,
    'geolocation=(), payment=(), usb=()',
  ].join(', ')
  return { frames, framedBy: "'none'", permissions }
}

/** Daily shows its rooms below its own domain; a stand-in where it answers itself. */
function originsOf({ DAILY_API_KEY: key, DAILY_API_URL: url }: Settings): string[] {
  if (!key) return []
  const isOwn = url && !new URL(url).hostname.endsWith('.daily.co')
  return ['https://*.daily.co', ...(isOwn ? [new URL(url).origin] : [])]
}

import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { ownLog } from '@/server/ownLog'
import { proofOfKeeping } from '@/server/site/ownAsking'
import { isHeard, onSiteChange } from '@/server/site/siteChanges'
import { KEEPING_HEADER, STAMP_PLACE } from '@/server/site/stampPlace'

/**
 * A page as everybody gets it: a document without scripts, as it is and packed (gzip), and the `Link` header
 * that tells of its typefaces and styles before it. `isStamped`: it has room for the stamp of a form, and is
 * whole only with one. `until` is epoch milliseconds.
 */
export type Kept = {
  plain: Buffer
  packed: Buffer
  link: string | null
  etag: string
  until: number
  isStamped: boolean
}

const pack = promisify(gzip)

const PAGES_MAX = 500
/** Free times go by by themselves; of all else the database tells. */
const LIVE_MS = 20_000
const STILL_MS = 600_000
/** What is shown a little longer while it is drawn anew, so that nobody waits for it. */
const GRACE_MS = 60_000
const DRAWN_WITHIN_MS = 10_000

const kept = new Map<string, Kept>()
const underWay = new Map<string, Promise<Kept | null>>()
/** Where there is nothing to keep, and until when that is known: nobody asks twice for what is not there. */
const nothing = new Map<string, number>()
let generation = 0

onSiteChange(() => {
  generation += 1
  kept.clear()
  nothing.clear()
  underWay.clear()
})

/**
 * The page at this place as it is kept for everybody, drawn now where it is not; null where there is none to
 * keep (another answer than 200, or nobody who tells of changes). `origin`: where this process answers.
 */
export async function keptPage(path: string, origin: string, now: number): Promise<Kept | null> {
  if (!isHeard() || now < (nothing.get(path) ?? 0)) return null
  const known = kept.get(path)
  if (known && now < known.until) return known
  const drawn = underWay.get(path) ?? draw(path, origin, now)
  if (known && now < known.until + GRACE_MS) return known
  return drawn
}

function draw(path: string, origin: string, now: number): Promise<Kept | null> {
  const begun = generation
  const drawing = ask(path, origin, now)
    // Where the process cannot ask itself, the visitor's own request draws the page.
    .catch((err: unknown) => {
      ownLog().debug({ err, msg: 'a page could not be drawn to be kept' })
      return null
    })
    .then((page) => {
      if (begun !== generation) return page
      if (page) keep(kept, path, page)
      else keep(nothing, path, now + LIVE_MS)
      return page
    })
    .finally(() => underWay.get(path) === drawing && underWay.delete(path))
  underWay.set(path, drawing)
  return drawing
}

async function ask(path: string, origin: string, now: number): Promise<Kept | null> {
  const headers = { [KEEPING_HEADER]: proofOfKeeping(), Accept: 'text/html' }
  const signal = AbortSignal.timeout(DRAWN_WITHIN_MS)
  const answer = await fetch(`${origin}${path}`, { headers, redirect: 'manual', cache: 'no-store', signal })
  // Read to its end, whatever it is: Next keeps a second hand on every answer.
  const text = await answer.text()
  if (answer.status !== 200 || !answer.headers.get('content-type')?.startsWith('text/html')) return null
  const html = withoutScripts(text)
  const isLive = html.includes('data-live-times')
  const plain = Buffer.from(html)
  const etag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 27)}"`
  const until = now + (isLive ? LIVE_MS : STILL_MS)
  const isStamped = html.includes(STAMP_PLACE)
  return { plain, packed: await pack(plain), link: linkOf(answer.headers), etag, until, isStamped }
}

/** What to load before it is met in the document: not what would run, and without this drawing's nonce. */
function linkOf(headers: Headers): string | null {
  const links = headers.get('link')?.split(/, (?=<)/) ?? []
  const still = links.filter((link) => !link.includes('as="script"'))
  return still.map((link) => link.replace(/; nonce="[^"]*"/, '')).join(', ') || null
}

function keep<Value>(among: Map<string, Value>, path: string, value: Value): void {
  if (among.size >= PAGES_MAX) among.delete(among.keys().next().value ?? '')
  among.set(path, value)
}

/** Data for programs that read stays; what would run goes, and what would load it. */
function withoutScripts(html: string): string {
  return html
    .replace(/<script\b(?![^>]*application\/ld\+json)[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<link\b[^>]*\bas="script"[^>]*>/g, '')
    .replace(/ nonce="[^"]*"/g, '')
}

import type { Payload } from 'payload'
import { approachPage } from '@/commands/seed/site/approachPage'
import { asProse } from '@/commands/seed/site/asProse'
import { contactPage } from '@/commands/seed/site/contactPage'
import type { Edited } from '@/commands/seed/site/edited'
import { eveningLake } from '@/commands/seed/site/eveningLake'
import { homePage } from '@/commands/seed/site/homePage'
import { imprintPage } from '@/commands/seed/site/imprintPage'
import { journal, type Piece } from '@/commands/seed/site/journal'
import { navigation } from '@/commands/seed/site/navigation'
import { translations } from '@/commands/seed/site/translations'
import { DAY_MS } from '@/domain/scheduling/instant'
import { readNow } from '@/server/clock'
import { poolOf } from '@/server/sql'

const PAGES = [homePage, contactPage, approachPage, imprintPage]
const PUBLISHED = { _status: 'published' } as const
const LAKE = { en: 'A lake in the evening, hills behind it', de: 'Ein See am Abend, dahinter Hügel' }

type Slugged = 'pages' | 'posts' | 'services' | 'plans' | 'therapists'

/** What the demo's editor has made, in both languages. What is there stays as it is. */
export async function seedSite(payload: Payload): Promise<void> {
  await translate(payload)
  await lead(payload)
  for (const page of PAGES) await writePage(payload, page)
  const today = await readNow(poolOf(payload))
  for (const piece of journal) await writePiece(payload, piece, today)
}

async function idOf(payload: Payload, collection: Slugged, slug: string): Promise<string | null> {
  const where = { slug: { equals: slug } }
  const { docs } = await payload.find({ collection, where, limit: 1, depth: 0, pagination: false })
  return docs[0]?.id ?? null
}

/** Where a document already speaks German, it is left as it is. */
async function translate(payload: Payload): Promise<void> {
  for (const collection of ['services', 'plans', 'therapists'] as const) {
    for (const [slug, words] of Object.entries(translations[collection])) {
      const id = await idOf(payload, collection, slug)
      if (!id) continue
      const asked = { collection, id, locale: 'de', fallbackLocale: false, depth: 0 } as const
      const known = (await payload.findByID(asked)) as { name?: string | null; bio?: string | null }
      if (collection === 'therapists' ? known.bio : known.name) continue
      await payload.update({ collection, id, locale: 'de', data: words as never, depth: 0 })
    }
  }
}

async function lead(payload: Payload): Promise<void> {
  const asked = { slug: 'navigation', depth: 0 } as const
  if ((await payload.findGlobal(asked)).header?.length) return
  for (const [place, locale] of ['en', 'de'].entries()) {
    const of = (links: readonly (readonly [string, string, string])[]) =>
      links.map((link) => ({ label: link[place] ?? '', href: link[2] }))
    const data = { header: of(navigation.header), footer: of(navigation.footer) }
    await payload.updateGlobal({ ...asked, locale: locale as 'en' | 'de', data })
  }
}

/** Running text stands in the demo's blocks as lines. */
const asStored = ({ title, meta, layout }: Edited['en']) => ({
  ...{ title, meta, ...PUBLISHED },
  layout: layout.map(({ text, ...block }) =>
    text === undefined ? block : { ...block, text: Array.isArray(text) ? asProse(...text) : text },
  ),
})

async function writePage(payload: Payload, { slug, en, de }: Edited): Promise<void> {
  if (await idOf(payload, 'pages', slug)) return
  const collection = 'pages'
  const data = { slug, ...asStored(en) } as never
  const { id } = await payload.create({ collection, locale: 'en', data, depth: 0 })
  await payload.update({ collection, id, locale: 'de', data: asStored(de) as never, depth: 0 })
}

async function writePiece(payload: Payload, piece: Piece, today: number): Promise<void> {
  const { slug, author, days, drawing, en, de } = piece
  if (await idOf(payload, 'posts', slug)) return
  const collection = 'posts'
  const words = ({ title, lead, text }: Piece['en']) => ({
    title,
    lead,
    text: asProse(...text),
    ...PUBLISHED,
  })
  const shown = drawing ? { drawing } : { picture: await lakePicture(payload) }
  const about = { slug, author: await idOf(payload, 'therapists', author), ...shown }
  const writtenAt = new Date(today - days * DAY_MS).toISOString()
  const data = { ...about, writtenAt, ...words(en) } as never
  const { id } = await payload.create({ collection, locale: 'en', data, depth: 0 })
  await payload.update({ collection, id, locale: 'de', data: words(de) as never, depth: 0 })
}

async function lakePicture(payload: Payload): Promise<string> {
  const bytes = await eveningLake()
  const file = { data: bytes, mimetype: 'image/jpeg', name: 'evening-lake.jpg', size: bytes.length }
  const data = { alt: LAKE.en, credit: 'Lindenhof' }
  const { id } = await payload.create({ collection: 'media', locale: 'en', data, file, depth: 0 })
  await payload.update({ collection: 'media', id, locale: 'de', data: { alt: LAKE.de }, depth: 0 })
  return id
}

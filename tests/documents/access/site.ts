import type { House } from '@tests/support/house'
import { attempt } from '@tests/support/people'
import sharp from 'sharp'

const short = () => attempt().slice(0, 8)

/** What an editor would write of each kind, with a slug of its own. */
export const siteBodies = (): Record<string, Record<string, unknown>> => ({
  pages: {
    ...{ title: 'Page', slug: `page-${short()}`, _status: 'published' },
    layout: [{ blockType: 'quote', text: 'Words' }],
  },
  posts: {
    ...{ title: 'Piece', slug: `piece-${short()}`, _status: 'published', lead: 'Words' },
    writtenAt: '2026-11-01T12:00:00.000Z',
    text: {
      root: {
        type: 'root',
        children: [
          { type: 'paragraph', children: [{ type: 'text', text: 'Words', version: 1 }], version: 1 },
        ],
        direction: 'ltr',
        format: '',
        indent: 0,
        version: 1,
      },
    },
  },
  media: { alt: 'A square' },
  redirects: { from: `/old-${short()}`, to: { type: 'custom', url: '/prices' } },
  enquiries: {
    ...{ name: 'Grete', email: 'grete@example.org', message: 'May I ask?', locale: 'en' },
    ...{ status: 'new', receivedAt: '2026-11-02T08:00:00.000Z' },
  },
})

/** A picture as it is uploaded. */
export async function newPicture(): Promise<{ data: Buffer; mimetype: string; name: string; size: number }> {
  const data = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#2b5a4a' } })
    .png()
    .toBuffer()
  return { data, mimetype: 'image/png', name: 'a square.png', size: data.length }
}

/** A row of a kind of the public site; of media, with its picture. */
export async function newOfSite({ payload }: House, collection: string, more: object = {}): Promise<string> {
  const body = { ...siteBodies()[collection], ...more }
  const file = collection === 'media' ? { file: await newPicture() } : {}
  const asked = { collection, data: body, ...file, depth: 0, draft: '_status' in more } as never
  return ((await payload.create(asked)) as { id: string }).id
}

/** Two of everything that everybody reads, and a draft of what may be one. */
export async function publish(house: House): Promise<Record<string, Record<string, string>>> {
  const rows: Record<string, Record<string, string>> = {}
  for (const collection of Object.keys(siteBodies())) {
    rows[collection] = {
      own: await newOfSite(house, collection),
      other: await newOfSite(house, collection),
      ...(collection === 'pages' || collection === 'posts'
        ? { hidden: await newOfSite(house, collection, { _status: 'draft' }) }
        : {}),
    }
  }
  await showPictures(house, rows)
  return rows
}

/** Two pictures are shown by pieces of the journal, one by a draft alone. */
async function showPictures(house: House, { posts, media }: Record<string, Record<string, string>>) {
  if (!posts || !media) return
  media.hidden = await newOfSite(house, 'media')
  for (const row of ['own', 'other', 'hidden']) {
    const data = { picture: media[row], _status: row === 'hidden' ? 'draft' : 'published' } as never
    const id = posts[row] ?? ''
    await house.payload.update({ collection: 'posts', id, data, draft: row === 'hidden' })
  }
}

import { newOfSite, siteBodies } from '../documents/access/site'
import type { House } from './house'
import { attempt, newService, newTherapist } from './people'

const way = { label: 'Go on', href: '/prices' }

/** One of each block, with everything in it. */
export const EVERY_BLOCK = [
  { blockType: 'hero', eyebrow: 'Here', title: 'An opening', accent: 'in green', lead: 'A lead.', main: way },
  { blockType: 'textAndPicture', title: 'Words and a picture', link: way, side: 'left', drawing: 'room' },
  { blockType: 'therapists', title: 'The people' },
  { blockType: 'offers', title: 'The prices' },
  { blockType: 'steps', title: 'The steps', steps: [{ title: 'First', text: 'One word.' }] },
  { blockType: 'faq', title: 'Asked', questions: [{ question: 'Why?', answer: 'Because.' }] },
  { blockType: 'quote', text: 'Words', by: 'Somebody' },
  { blockType: 'callToAction', title: 'Now', main: way, other: way, drawing: 'shore' },
  { blockType: 'form', title: 'Write', lead: 'To us.' },
  { blockType: 'prose', text: siteBodies().posts?.text },
]

/** What stands on a page once more, under another title. */
const AGAIN = { blockType: 'form', title: 'Write once more' }

const links = [{ label: 'People', href: '/therapists' }, way]

type Site = { paths: string[]; english: string[]; page: string; slug: string }

/**
 * Everything that the public site can show, in two languages. @returns a path of each kind of page; `english`
 * were written in English alone
 */
export async function publishSite(house: House): Promise<Site> {
  const { payload } = house
  const service = await newService(payload)
  const { slug: therapist } = await newTherapist(payload, [service.id], { bio: 'Works slowly.' })
  const slug = `kind-${attempt().slice(0, 8)}`
  const page = await newOfSite(house, 'pages', { slug, layout: [...EVERY_BLOCK, AGAIN] })
  await newOfSite(house, 'pages', { slug: 'home', layout: EVERY_BLOCK.slice(0, 2) })
  const post = `piece-${attempt().slice(0, 8)}`
  await newOfSite(house, 'posts', { slug: post, drawing: 'hills' })
  for (const locale of ['en', 'de'] as const) {
    await payload.updateGlobal({ slug: 'navigation', locale, data: { header: links, footer: links } })
  }
  const german = { title: 'Auf Deutsch', layout: EVERY_BLOCK as never }
  await payload.update({
    collection: 'pages',
    id: page,
    locale: 'de',
    data: { ...german, _status: 'published' },
  })
  const own = ['/', `/${slug}`, '/therapists', `/therapists/${therapist}`, '/prices', '/privacy']
  const english = ['/', `/journal/${post}`]
  return { paths: [...own, '/journal', `/journal/${post}`], english, page, slug }
}

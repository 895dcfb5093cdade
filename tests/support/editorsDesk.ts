import { type House, openHouse } from './house'
import { attempt, newUser } from './people'

const way = { label: 'Go', href: '/prices' }
/** One of each. */
export const EVERY_BLOCK = [
  { blockType: 'hero', title: 'Hero', main: way, drawing: 'hills' },
  { blockType: 'textAndPicture', title: 'Two', side: 'left', drawing: 'room' },
  { blockType: 'therapists', title: 'People' },
  { blockType: 'offers', title: 'Prices' },
  { blockType: 'steps', steps: [{ title: 'One', text: 'First' }] },
  { blockType: 'faq', title: 'Asked', questions: [{ question: 'Why?', answer: 'Because.' }] },
  { blockType: 'quote', text: 'Words' },
  { blockType: 'callToAction', title: 'Now', main: way },
  { blockType: 'form', title: 'Write' },
  { blockType: 'prose' },
]

/** A page as an editor sends it. */
export const page = (more: object = {}) => ({
  title: 'Built',
  slug: `built-${attempt().slice(0, 8)}`,
  layout: EVERY_BLOCK,
  ...more,
})

export type EditorsDesk = {
  house: House
  /** A request as an editor. */
  asEditor: (method: string, path: string, body?: object) => ReturnType<House['request']>
}

/** A house with an editor in it. */
export async function openEditorsDesk(): Promise<EditorsDesk> {
  const house = await openHouse()
  const cookie = await house.cookieOf('users', (await newUser(house.payload, ['editor'])).id)
  const asEditor = (method: string, path: string, body?: object) =>
    house.request(method, path, { cookie, ...(body ? { body } : {}) })
  return { house, asEditor }
}

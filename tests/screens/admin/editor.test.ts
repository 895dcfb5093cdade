import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishScan } from '@/jobs/publishScan'
import { readNow } from '@/server/clock'
import { poolOf } from '@/server/sql'
import { attempt, newUser } from '../../support/people'
import { openStage, type Stage } from '../portal/visitor'
import { atDesk, press } from './desk'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => {
  await stage?.close()
})

/** What an editor types into each block, by the end of its field's id. */
const BLOCKS: [name: string, fields: Record<string, string>, adds?: string][] = [
  ['Opening', { title: 'Words that open' }],
  ['Text and picture', { title: 'Words beside a picture' }],
  ['Therapists', { title: 'Words above people' }],
  ['Services and prices', { title: 'Words above prices' }],
  ['How it works', { steps__0__title: 'A first step', steps__0__text: 'Then another' }, 'Add Step'],
  [
    'Questions',
    { title: 'Asked', questions__0__question: 'Why?', questions__0__answer: 'So.' },
    'Add Question',
  ],
  ['Quote', { text: 'Words of somebody' }],
  ['Call to action', { title: 'Words that call' }],
  ['Enquiry form', { title: 'Words above a form' }],
  ['Running text', {}],
]

const WORDS = BLOCKS.flatMap(([, fields]) => Object.values(fields))

async function addBlock(page: Page, index: number) {
  const [name, fields, adds] = BLOCKS[index] ?? ['', {}]
  await page.getByRole('button', { name: 'Add Block', exact: true }).click()
  await page.locator('dialog[open], [role=dialog]').getByRole('button', { name, exact: true }).click()
  const row = page.locator(`#layout-row-${index}`)
  if (adds) await row.getByRole('button', { name: adds }).click()
  for (const [field, words] of Object.entries(fields))
    await row.locator(`[id="field-layout__${index}__${field}"]`).fill(words)
}

const savedLast = async (slug: string) => {
  const where = { slug: { equals: slug } }
  const asked = { collection: 'pages', where, draft: true, pagination: false } as const
  return (await stage.house.payload.find(asked)).docs[0]
}
const answerOf = async (path: string) => {
  const { status, headers, url } = await fetch(stage.web.url + path, { redirect: 'manual' })
  return { status, leadsTo: headers.get('location')?.replace(new URL(url).origin, '') ?? null }
}
const textOf = async (path: string) => (await fetch(stage.web.url + path)).text()

test('an editor builds a page of every block, previews, schedules and moves it; it is live, listed, and led to', async () => {
  const { payload } = stage.house
  const { page } = await atDesk(stage, (await newUser(payload, ['editor'])).id)
  const slug = `built-${attempt().slice(0, 8)}`
  await page.goto(`${stage.web.url}/admin/collections/pages/create`)
  // The panel makes an empty draft first and goes on at its own address.
  await page.waitForURL(/pages\/[0-9a-f-]{36}/)
  await page.getByLabel('Title', { exact: false }).first().fill('Built by hand')
  await page.locator('#field-slug').fill(slug)
  for (const index of BLOCKS.keys()) await addBlock(page, index)
  // Every block is saved: nothing is on its way when the words are written.
  await expect
    .poll(async () => (await savedLast(slug))?.layout?.length, { timeout: 20_000 })
    .toBe(BLOCKS.length)
  await page.locator('#layout-row-9 [contenteditable=true]').click()
  await page.keyboard.type('Words that run on')

  await press(page.locator('#live-preview-toggler'))
  const preview = page.frameLocator('iframe')
  await preview.getByText('Words that run on').waitFor()
  for (const words of WORDS) expect(await preview.getByText(words).count(), words).toBeGreaterThan(0)
  expect(await answerOf(`/${slug}`)).toEqual({ status: 404, leadsTo: null })

  const now = await readNow(poolOf(payload))
  const publishAt = new Date(Math.ceil(now / 3_600_000) * 3_600_000 + 86_400_000)
  await page.locator('#field-publishAt input').fill(publishAt.toISOString())
  await page.locator('#field-publishAt input').press('Enter')
  await expect
    .poll(async () => (await savedLast(slug))?.publishAt, { timeout: 20_000 })
    .toBe(publishAt.toISOString())
  const run = (at: number) => publishScan.run({ payload } as Parameters<typeof publishScan.run>[0], at)
  expect(await run(publishAt.getTime() - 1)).toEqual({ published: 0 })
  expect(await run(publishAt.getTime())).toEqual({ published: 1 })
  await expect.poll(() => answerOf(`/${slug}`)).toEqual({ status: 200, leadsTo: null })
  const html = await textOf(`/${slug}`)
  for (const words of [...WORDS, 'Words that run on']) expect(html).toContain(words)
  expect(await textOf('/sitemap.xml')).toContain(`<loc>${stage.web.url}/${slug}</loc>`)

  await page.reload()
  await page.locator('#field-slug').fill(`${slug}-moved`)
  await press(page.getByRole('button', { name: 'Publish changes' }))
  await expect
    .poll(() => answerOf(`/${slug}`), { timeout: 20_000 })
    .toEqual({ status: 308, leadsTo: `/${slug}-moved` })
  expect(await answerOf(`/de/${slug}`)).toEqual({ status: 308, leadsTo: `/de/${slug}-moved` })
  expect(await answerOf(`/${slug}-moved`)).toEqual({ status: 200, leadsTo: null })
})

test('an editor lands on words that say what is here; every way on leads to rows, and there is nothing else', async () => {
  const { page } = await atDesk(stage, (await newUser(stage.house.payload, ['editor'])).id)
  await page.goto(`${stage.web.url}/admin`)
  const welcome = page.getByRole('region', { name: 'What the public reads' })
  const ways = welcome.getByRole('listitem').getByRole('link')
  await ways.first().waitFor()
  const addresses = await ways.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(addresses).toHaveLength(5)
  const offered = await page
    .locator('a[href^="/admin/collections"], a[href^="/admin/globals"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/').at(3) ?? ''))
  expect(new Set(offered)).toEqual(new Set(['pages', 'posts', 'media', 'redirects', 'navigation']))
  for (const address of addresses) {
    const answer = await page.goto(stage.web.url + address)
    expect([answer?.status(), await page.locator('h1').count()]).toEqual([200, 1])
  }
  const { id } = await stage.house.payload.create({
    collection: 'posts',
    draft: true,
    data: { title: 'A title that is far too long for the head of a telephone', slug: attempt() } as never,
  })
  await page.setViewportSize({ width: 390, height: 844 })
  for (const path of ['account', `collections/posts/${id}`, `collections/posts/${id}/versions`]) {
    await page.goto(`${stage.web.url}/admin/${path}`)
    await page.locator('h1').first().waitFor()
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect([path, tooWide]).toEqual([path, 0])
  }
  for (const hidden of [
    'collections/clients',
    'collections/bookings',
    'collections/enquiries',
    'globals/practice',
  ]) {
    await page.goto(`${stage.web.url}/admin/${hidden}`)
    await page.getByRole('heading', { name: 'Nothing found' }).waitFor()
  }
})

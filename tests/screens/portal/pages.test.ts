import { AxeBuilder } from '@axe-core/playwright'
import pg from 'pg'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newVisitor, openStage, type Stage } from './visitor'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => {
  await stage?.close()
})

const OPEN = [
  ...['/', '/sign-in', '/sign-in?step=code', '/sign-up', '/sign-up?done=sent', '/verify?token=none'],
  ...['/forgot-password', '/design', '/portal/offline'],
]
const OWN = [
  '/portal',
  '/portal/book',
  '/portal/bookings',
  '/portal/credits',
  '/portal/messages',
  '/portal/payments',
  '/portal/settings',
  '/portal/settings/second-factor',
  '/portal/erasure',
]
const MISSING = ['/nothing-here', '/portal/bookings/0190aaaa-0000-7000-8000-000000000000']

test.each([
  ['/portal', 'Something went wrong on our side', 'Try again'],
  ['/de/portal', 'Bei uns ist etwas schiefgegangen', 'Noch einmal versuchen'],
])('%s says so in a whole page where not even its frame can be made', async (path, title, again) => {
  const { page, context } = await newVisitor(stage, { viewport: { width: 390, height: 844 } })
  const owner = new pg.Client({ connectionString: stage.house.database.ownerUrl })
  await owner.connect()
  try {
    await owner.query('alter table practice rename to practice_away')
    expect((await page.goto(`${stage.web.url}${path}`))?.status()).toBe(500)
    await page.getByRole('heading', { name: title }).waitFor()
    expect(await findings(page)).toEqual([])
  } finally {
    await owner.query('alter table practice_away rename to practice')
    await owner.end()
  }
  await page.getByRole('link', { name: again }).click()
  await page.getByRole('navigation', { name: 'Portal' }).waitFor()
  await context.close()
})

async function findings(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`)
}

/** Words of English in what a reader of German sees or is read. */
const englishIn = async (page: Page) => {
  const text = await page.locator('body').ariaSnapshot()
  return [...text.matchAll(/.*\b(the|and|your|you|with|of|is|are|not|this|for|from)\b.*/gi)].map(
    ([line]) => line,
  )
}

/** As a window of 1280 pixels twice and four times enlarged (WCAG 1.4.4, 1.4.10), the bar out of the way. */
async function enlarged(page: Page) {
  const wide: number[] = []
  for (const [width, height] of [
    [640, 400],
    [320, 256],
  ] as const) {
    await page.setViewportSize({ width, height })
    wide.push(await tooWide(page))
  }
  const bar = page.locator('nav.places')
  const isFixed = async () =>
    (await bar.count()) > 0 && (await bar.evaluate((nav) => getComputedStyle(nav).position))
  const moving = await page.evaluate(() => document.getAnimations().length)
  return { wide, bar: (await isFixed()) === 'fixed', moving }
}

const tooWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

describe.each([
  ['wide and light, in English', '', { width: 1280, height: 800 }, 'light'],
  ['narrow and dark, in German', '/de', { width: 360, height: 740 }, 'dark'],
] as const)('%s', (_name, language, viewport, colorScheme) => {
  test('every page is free of axe findings and fits its window', async () => {
    const { page, book, context } = await newVisitor(stage, { viewport, colorScheme })
    const week = book.replace(stage.web.url, '')
    for (const path of [...OPEN, ...OWN, week, ...MISSING]) {
      await page.goto(stage.web.url + language + path)
      expect({ path, findings: await findings(page), tooWide: await tooWide(page) }).toEqual({
        path,
        findings: [],
        tooWide: 0,
      })
      expect(await page.locator('html').getAttribute('lang')).toBe(language ? 'de' : 'en')
      if (language) expect({ path, english: await englishIn(page) }).toEqual({ path, english: [] })
      expect({ path, ...(await enlarged(page)) }).toEqual({ path, wide: [0, 0], bar: false, moving: 0 })
      await page.setViewportSize(viewport)
    }
    await context.close()
  })
})

test('in colours that the reader forces, the chosen time and the open place are told apart', async () => {
  const { page, book, context } = await newVisitor(stage, { viewport: { width: 390, height: 844 } })
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await page.goto(book)
  await page.getByRole('radio').last().check({ force: true })
  const outline = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).outlineStyle)
  expect(await outline('input:checked + span')).toBe('solid')
  expect(await outline('a[aria-current=date]')).toBe('solid')
  await page.goto(`${stage.web.url}/portal`)
  expect(await outline('.place[aria-current=page] .place-icon')).toBe('solid')
  const bar = await page.locator('nav.places').boundingBox()
  expect(Math.round((bar?.y ?? 0) + (bar?.height ?? 0))).toBe(844)
  await context.close()
})

test('a booking of someone else is a page that is not there', async () => {
  const owner = await newVisitor(stage)
  await owner.page.goto(owner.book)
  await owner.page.getByRole('radio').last().check({ force: true })
  await owner.page.getByRole('button', { name: 'Book this time' }).click()
  await owner.page.waitForURL(/done=booked/)
  const other = await newVisitor(stage)
  const answer = await other.page.goto(owner.page.url())
  expect(answer?.status()).toBe(404)
  expect(await other.page.locator('h1').textContent()).toBe('This page is not here')
  await owner.context.close()
  await other.context.close()
})

test('without scripts a refused sign-up keeps what was typed, and names each fault', async () => {
  const context = await stage.browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${stage.web.url}/sign-up`)
  await page.getByLabel('Name').fill('Grete Example')
  await page.getByLabel('Email address').fill('not an address')
  await page.getByLabel('Password').fill('a quiet lamp by the harbour')
  await page.getByLabel('Time zone').selectOption('Europe/Lisbon')
  await page.getByRole('button', { name: 'Create account' }).click()
  // The page is opened where it says what is wrong.
  await page.locator('main [role=alert]:focus').waitFor()
  expect(await page.getByLabel('Name').inputValue()).toBe('Grete Example')
  expect(await page.getByLabel('Time zone').inputValue()).toBe('Europe/Lisbon')
  expect(await page.getByLabel('Password').inputValue()).toBe('')
  const email = page.getByLabel('Email address')
  expect(await email.getAttribute('aria-invalid')).toBe('true')
  const described = (await email.getAttribute('aria-describedby'))?.split(' ').at(-1)
  expect(await page.locator(`[id="${described}"]`).textContent()).toContain('not a complete email address')
  await context.close()
})

test('who is not signed in is led back to the page asked for', async () => {
  const context = await stage.browser.newContext()
  const page = await context.newPage()
  await page.goto(`${stage.web.url}/de/portal/credits`)
  expect(new URL(page.url()).pathname).toBe('/de/sign-in')
  expect(new URL(page.url()).searchParams.get('next')).toBe('/de/portal/credits')
  await context.close()
})

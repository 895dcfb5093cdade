import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishSite } from '../../support/publishSite'
import { openStage, type Stage } from '../portal/visitor'

let stage: Stage
let paths: string[]
let ownPage: string
beforeAll(async () => {
  stage = await openStage()
  const site = await publishSite(stage.house)
  ownPage = `/${site.slug}`
  paths = [...site.paths, '/nothing-here']
})
afterAll(async () => {
  await stage?.close()
})

const WIDTHS = [360, 390, 768, 1280, 1920]
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What may differ by width and theme. */
const BY_LOOK = ['color-contrast', 'target-size', 'link-in-text-block', 'valid-lang', 'link-name']
/** Looked at by axe where people are signed in too. */
const ENTRY = ['/sign-in', '/sign-up', '/forgot-password']

async function findings(page: Page, rules?: readonly string[]) {
  const axe = new AxeBuilder({ page })
  const { violations } = await (rules ? axe.withRules([...rules]) : axe.withTags(TAGS)).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`)
}

const tooWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

async function widthsThatOverflow(page: Page) {
  const over: number[] = []
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    if ((await tooWide(page)) > 0) over.push(width)
  }
  return over
}

/** Addresses asked for outside of the practice's own, for as long as this browser lives. */
function watch(context: BrowserContext) {
  const foreign: string[] = []
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== stage.web.url) foreign.push(request.url())
  })
  return foreign
}

describe.each([
  ['in English', '', ['light', 'dark'], undefined],
  // What is the same in every language has been looked at once.
  ['in German', '/de', ['dark', 'light'], BY_LOOK],
] as const)('%s', (_name, language, [first, second], rules) => {
  test('every kind of page: no axe findings, no sideways scroll, no stranger asked, no cookie', async () => {
    const context = await stage.browser.newContext({ reducedMotion: 'reduce', colorScheme: first })
    const foreign = watch(context)
    const page = await context.newPage()
    for (const path of paths) {
      await page.emulateMedia({ colorScheme: first })
      await page.setViewportSize({ width: 360, height: 740 })
      await page.goto(stage.web.url + language + path)
      const narrow = await findings(page, rules)
      const overflow = await widthsThatOverflow(page)
      await page.emulateMedia({ colorScheme: second })
      await page.setViewportSize({ width: 1280, height: 900 })
      const wide = await findings(page, BY_LOOK)
      expect({ path, narrow, wide, overflow }).toEqual({ path, narrow: [], wide: [], overflow: [] })
    }
    for (const path of ENTRY) {
      await page.goto(stage.web.url + language + path)
      expect([path, await widthsThatOverflow(page)]).toEqual([path, []])
    }
    expect(foreign).toEqual([])
    expect(await context.cookies()).toEqual([])
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
    await context.close()
  })
})

test('by keyboard alone: past the head, through the menu and every question, and focus is seen', async () => {
  const context = await stage.browser.newContext({
    ...{ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' },
  })
  const page = await context.newPage()
  await page.goto(stage.web.url + ownPage)
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main')
  await page.locator('header summary').focus()
  await page.keyboard.press('Enter')
  await page.locator('header details a').first().waitFor()
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('header nav') !== null)).toBe(true)
  const question = page.locator('main summary')
  await question.focus()
  await page.keyboard.press('Enter')
  await page.getByText('Because.').waitFor()
  const unseen = await walkFocus(page)
  expect(unseen).toEqual([])
  await context.close()
})

/** Tabs through the whole page. @returns what took focus and did not show it */
async function walkFocus(page: Page): Promise<string[]> {
  const unseen = new Set<string>()
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  const stops = await page.locator('a[href], button, input:not([type=hidden]), textarea, summary').count()
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press('Tab')
    const said = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return null
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      const { width, height, top, bottom } = element.getBoundingClientRect()
      const isShown = width > 1 && height > 1 && bottom > 0 && top < window.innerHeight
      const isRinged = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      return isShown && isRinged ? null : element.outerHTML.slice(0, 120)
    })
    if (said) unseen.add(said)
  }
  return [...unseen]
}

test('at 200 %, in forced colours and with less motion every page still fits, shows its buttons and stands still', async () => {
  // A screen of 1280 by 720 at twice the size.
  const viewport = { width: 640, height: 360 }
  const context = await stage.browser.newContext({
    ...{ viewport, deviceScaleFactor: 2, forcedColors: 'active', reducedMotion: 'reduce' },
  })
  const page = await context.newPage()
  for (const path of paths) {
    await page.goto(stage.web.url + path)
    const seen = await page.evaluate(() => ({
      tooWide: document.documentElement.scrollWidth > window.innerWidth,
      moving: document.getAnimations().length,
      // What looks like a button by its colour alone has lost its shape.
      shapeless: [...document.querySelectorAll('a.rounded-full, button')]
        .filter((element) => element.checkVisibility() && getComputedStyle(element).borderStyle === 'none')
        .map((element) => element.outerHTML.slice(0, 120)),
      smooth: getComputedStyle(document.documentElement).scrollBehavior,
    }))
    expect({ path, ...seen }).toEqual({ path, tooWide: false, moving: 0, shapeless: [], smooth: 'auto' })
  }
  await context.close()
})

import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, errors } from 'playwright-core'
import sharp from 'sharp'
import { findChromium } from './chromium.mjs'
import { plainly } from './refusal.mjs'
import { ROOT } from './root.mjs'
import { GERMAN_PANEL, PANEL, PORTAL, SITE } from './screenshotPages.mjs'
import { enterPanel, signIn } from './screenshotSignIn.mjs'
import { makeStates, STATEFUL } from './screenshotStates.mjs'

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./screenshotPages.mjs').Pictured} Pictured */

const FOLDER = join(ROOT, 'docs', 'screenshots')
const WIDTHS = { wide: 1280, narrow: 390 }
const HEIGHT = 900
/** A list may go on for pages; what its first ones look like, the rest does too. */
const HEIGHT_MAX = 3_600
/** Small enough to be kept with the code, and words stay sharp. */
const WEBP = { quality: 62, effort: 6 }

/**
 * `npm run screenshots -- <address of a running demo practice>`: every picture of docs/screenshots, light and
 * dark, narrow and wide. A page that does not open ends it.
 */
await plainly(async () => {
  const address = process.argv[2] ?? 'http://localhost:3000'
  mkdirSync(FOLDER, { recursive: true })
  for (const old of readdirSync(FOLDER)) rmSync(join(FOLDER, old))
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
  const kinds = Object.entries(WIDTHS).flatMap(([size, width]) =>
    /** @type {const} */ (['light', 'dark']).map((scheme) => ({ kind: `${size}-${scheme}`, width, scheme })),
  )
  /** @param {{ width: number, scheme: 'light' | 'dark' }} look @param {string} locale */
  const contextOf = ({ width, scheme }, locale) =>
    browser.newContext({
      viewport: { width, height: HEIGHT },
      colorScheme: scheme,
      reducedMotion: 'reduce',
      locale,
      timezoneId: 'Europe/Berlin',
    })
  for (const look of kinds) {
    const context = await contextOf(look, 'en-GB')
    await take(await context.newPage(), address, look.kind)
    await context.close()
    process.stderr.write(`${look.kind}: done\n`)
  }
  // States last: they change what the practice holds.
  const first = await contextOf({ width: WIDTHS.wide, scheme: 'light' }, 'de-DE')
  const page = await first.newPage()
  await signIn(page, address, STATEFUL)
  const states = await makeStates(page, address)
  await first.close()
  for (const look of kinds) {
    const context = await contextOf(look, 'de-DE')
    await takeGerman(await context.newPage(), address, states, look.kind)
    await context.close()
    process.stderr.write(`${look.kind}, states and the German panel: done\n`)
  }
  await browser.close()
})

/** @param {Page} page @param {string} address @param {string} kind */
async function take(page, address, kind) {
  await walk(page, address, SITE, kind)
  await signIn(page, address, 'client@demo.test')
  await walk(page, address, PORTAL, kind)
  for (const [account, pages] of Object.entries(PANEL)) {
    await enterPanel(page, address, account)
    await walk(page, address, pages, kind)
  }
}

/** @param {Page} page @param {string} address @param {Pictured[]} states @param {string} kind */
async function takeGerman(page, address, states, kind) {
  await signIn(page, address, STATEFUL)
  await walk(page, address, states, kind)
  await enterPanel(page, address, 'staff')
  await walk(page, address, GERMAN_PANEL, kind)
}

/** @param {Page} page @param {string} address @param {Pictured[]} pages @param {string} kind */
async function walk(page, address, pages, kind) {
  for (const { name, path, leads, place } of pages) {
    await open(page, `${address}${path}`)
    if (leads) {
      const found = await linkOn(page, leads)
      await open(page, place ? address + place.replace(':id', leads.exec(found)?.[1] ?? '') : found)
    }
    await photograph(page, join(FOLDER, `${name}-${kind}.webp`))
  }
}

/** @param {Page} page @param {string} url */
async function open(page, url) {
  const answer = await page.goto(url, { waitUntil: 'load' })
  if ((answer?.status() ?? 500) >= 500) throw new Error(`${url} answered ${answer?.status()}`)
  // The panel fills its tables after it has loaded. A page of messages listens for as long as it is open: its
  // picture is as good, and whoever looks at it knows of which pages to ask whether they were whole.
  await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch((trouble) => {
    if (!(trouble instanceof errors.TimeoutError)) throw trouble
    process.stderr.write(`${url}: still asks for something after 5 s, pictured as it stands\n`)
  })
}

/** @param {Page} page @param {RegExp} leads */
async function linkOn(page, leads) {
  const hrefs = await page
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => /** @type {HTMLAnchorElement} */ (link).href))
  const found = hrefs.find((href) => leads.test(href))
  if (!found) throw new Error(`${page.url()} leads nowhere like ${leads}`)
  return found
}

/**
 * The window as high as the page: what stands at the lower edge of the one stands there on the other.
 * @param {Page} page @param {string} file
 */
async function photograph(page, file) {
  const width = page.viewportSize()?.width ?? WIDTHS.wide
  const high = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width, height: Math.min(Math.max(high, HEIGHT), HEIGHT_MAX) })
  await sharp(await page.screenshot())
    .webp(WEBP)
    .toFile(file)
  await page.setViewportSize({ width, height: HEIGHT })
}

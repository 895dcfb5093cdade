import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { findChromium } from './chromium.mjs'
import { plainly } from './refusal.mjs'
import { ROOT } from './root.mjs'

const FOLDER = join(ROOT, 'docs', 'screenshots')
const PASSWORD = 'demo-practice-2026'
const WIDTHS = { wide: 1280, narrow: 390 }

/** What the README shows and reviewers look at: name, address; after signing in. */
const SITE = [
  ['home', '/'],
  ['sign-in', '/sign-in'],
  ['sign-up', '/sign-up'],
  ['prices', '/prices'],
  ['home-de', '/de'],
  ['therapists', '/therapists'],
  ['therapist', '/therapists/mara-lindqvist'],
  ['approach', '/approach'],
  ['journal', '/journal'],
  ['journal-piece', '/journal/the-first-ten-minutes'],
  ['contact', '/contact'],
  ['missing', '/nothing-here'],
]
const PORTAL = [
  ['portal', '/portal'],
  ['portal-de', '/de/portal'],
  ['book-service', '/portal/book'],
  ['book-time', '/portal/book?service=individual-session&therapist=mara-lindqvist'],
  ['bookings', '/portal/bookings'],
  ['credits', '/portal/credits'],
  ['payments', '/portal/payments'],
  ['settings', '/portal/settings'],
]
const PANEL = [
  ['panel', '/admin'],
  ['panel-sessions', '/admin/collections/bookings'],
  ['panel-clients', '/admin/collections/clients'],
  ['panel-ledger', '/admin/collections/ledger-entries'],
  ['panel-payments', '/admin/collections/payments'],
  ['panel-notices', '/admin/collections/notification-events'],
]

/**
 * `npm run screenshots -- <address of a running demo practice>`: every picture of docs/screenshots, light and
 * dark, narrow and wide.
 */
await plainly(async () => {
  const address = process.argv[2] ?? 'http://localhost:3000'
  mkdirSync(FOLDER, { recursive: true })
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
  for (const [size, width] of Object.entries(WIDTHS)) {
    for (const scheme of /** @type {const} */ (['light', 'dark'])) {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme: scheme,
        reducedMotion: 'reduce',
        locale: 'en-GB',
        timezoneId: 'Europe/Berlin',
      })
      await take(await context.newPage(), address, `${size}-${scheme}`)
      await context.close()
    }
  }
  await browser.close()
})

/** @param {import('playwright-core').Page} page @param {string} address @param {string} kind */
async function take(page, address, kind) {
  await walk(page, address, SITE, kind)
  await page.goto(`${address}/sign-in`)
  await page.getByLabel('Email address').fill('client@demo.test')
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/portal')
  await walk(page, address, PORTAL, kind)
  await page.goto(`${address}/admin/login`)
  await page.locator('#field-email').fill('staff@demo.test')
  await page.locator('#field-password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Login' }).click()
  await page.waitForURL((url) => !url.pathname.includes('login'))
  await walk(page, address, PANEL, kind)
}

/** @param {import('playwright-core').Page} page @param {string} address @param {string[][]} pages @param {string} kind */
async function walk(page, address, pages, kind) {
  for (const [name, path] of pages) {
    await page.goto(`${address}${path}`, { waitUntil: 'load' })
    // The panel fills its tables after it has loaded.
    await page.waitForLoadState('networkidle').catch(() => {})
    await page.screenshot({ path: join(FOLDER, `${name}-${kind}.png`), fullPage: true })
  }
}

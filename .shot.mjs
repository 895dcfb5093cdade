import { chromium } from 'playwright-core'
import { findChromium } from './scripts/chromium.mjs'
const url = 'http://localhost:3905'
const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] })
const which = process.argv.slice(2)
async function signedIn(opts, side) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...opts })
  const page = await context.newPage()
  page.on('console', (m) => m.type() === 'error' && console.log('console', m.text().slice(0, 300)))
  page.on('pageerror', (e) => console.log('pageerror', String(e).slice(0, 300)))
  const r = await page.request.post(`${url}/api/${side}/login`, { headers: { Origin: url }, data: { email: side === 'clients' ? 'client@demo.test' : 'therapist@demo.test', password: 'demo-practice-2026' } })
  console.log(side, r.status())
  return { context, page }
}
const sizes = { narrow: { viewport: { width: 390, height: 844 } }, wide: { viewport: { width: 1280, height: 900 } } }
for (const [name, size] of Object.entries(sizes)) {
  const { context, page } = await signedIn({ ...size, colorScheme: name === 'narrow' ? 'dark' : 'light' }, 'clients')
  await page.goto(`${url}/portal`); await page.screenshot({ path: `/tmp/shots/home-${name}.png`, fullPage: true })
  await page.goto(`${url}/portal/messages`); await page.screenshot({ path: `/tmp/shots/list-${name}.png`, fullPage: true })
  await page.getByRole('link', { name: /Mara/ }).first().click()
  await page.waitForURL(/messages\/0/)
  await page.waitForTimeout(1500)
  await page.screenshot({ path: `/tmp/shots/thread-${name}.png` })
  await page.screenshot({ path: `/tmp/shots/thread-full-${name}.png`, fullPage: true })
  const de = page.url().replace('/portal', '/de/portal')
  await page.goto(de); await page.waitForTimeout(800); await page.screenshot({ path: `/tmp/shots/thread-de-${name}.png` })
  await context.close()
  const desk = await signedIn(size, 'users')
  await desk.page.goto(`${url}/admin/messages`); await desk.page.waitForTimeout(1000)
  await desk.page.screenshot({ path: `/tmp/shots/desk-${name}.png` })
  await desk.page.getByRole('link', { name: /Ada/ }).first().click(); await desk.page.waitForTimeout(2500)
  await desk.page.screenshot({ path: `/tmp/shots/desk-thread-${name}.png` })
  await desk.page.goto(`${url}/admin`); await desk.page.waitForTimeout(1000)
  await desk.page.screenshot({ path: `/tmp/shots/desk-home-${name}.png` })
  await desk.context.close()
}
await browser.close()

import { readFileSync, statSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { newConversation, newTalk } from '@tests/doors/messages/talk'
import { tablesWith } from '@tests/support/tablesWith'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { press } from '../admin/desk'
import { openStage, type Stage } from './visitor'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => {
  await stage?.close()
})

/** A browser in the hands of whoever has this cookie. */
async function browse(cookie: string, options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await stage.browser.newContext({ reducedMotion: 'reduce', ...options })
  const [name = '', value = ''] = cookie.split('=')
  const domain = new URL(stage.web.url).hostname
  await context.addCookies([{ name, value, domain, path: '/', secure: true }])
  return { context, page: await context.newPage() }
}

const findings = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`)
}
const tooWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
const log = (page: Page) => page.getByRole('log')
const box = (page: Page) => page.getByLabel('Your message')
/** What is told beside the word, to whoever listens; null where nothing waits. */
const unreadOf = async (page: Page) => {
  const told = page.locator('header nav .sr-only')
  return (await told.count()) === 0 ? null : told.textContent()
}
const LONG = { timeout: 10_000 }
const aLetter = (words: string, size = 1) => ({
  name: 'letter.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from(words.repeat(size)),
})

describe.each([
  ['with scripts', true],
  ['without scripts', false],
] as const)('%s', (_name, javaScriptEnabled) => {
  test('a client begins a conversation, writes, and sees it stand there once', async () => {
    const talk = await newTalk(stage.house)
    const { page, context } = await browse(talk.cookies.client, { javaScriptEnabled })
    await page.goto(`${stage.web.url}/portal/messages`)
    await page.getByRole('button', { name: 'Write to Mara Example' }).click()
    await page.waitForURL(/\/portal\/messages\/0/)
    await box(page).fill('May I bring a letter?\nIt is short.')
    await page.getByLabel('Files').setInputFiles([aLetter('<html></html>')])
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByText('Only PDF, pictures').waitFor()
    expect(await box(page).inputValue()).toBe('May I bring a letter?\nIt is short.')
    await page.getByLabel('Files').setInputFiles([aLetter('Dear Mara, …')])
    await page.getByRole('button', { name: 'Send' }).click()
    await log(page).getByText('May I bring a letter?').waitFor()
    await page.waitForURL(/#newest/)
    await expect.poll(() => box(page).inputValue(), LONG).toBe('')
    await page.reload()
    expect(await log(page).getByText('May I bring a letter?').count()).toBe(1)
    expect(await log(page).textContent()).toContain('Sent')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      log(page).getByRole('link', { name: 'letter.txt' }).click(),
    ])
    expect(readFileSync(await download.path(), 'utf8')).toBe('Dear Mara, …')
    for (const words of ['May I bring', 'Dear Mara', 'letter.txt'])
      expect(await tablesWith(stage.house.payload, words), words).toEqual([])
    await context.close()
  })

  test('an empty message is refused in words, and nothing is sent', async () => {
    const talk = await newConversation(stage.house)
    const { page, context } = await browse(talk.cookies.client, { javaScriptEnabled })
    await page.goto(`${stage.web.url}/portal/messages/${talk.id}`)
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByText('Write something first.').waitFor()
    expect((await talk.asClient('GET', `${talk.portal}/messages`)).body.items).toEqual([])
    await context.close()
  })
})

test('without scripts what was read is said by a button, and the count beside the word goes', async () => {
  const talk = await newConversation(stage.house)
  await talk.reply('Come in.')
  const { page, context } = await browse(talk.cookies.client, { javaScriptEnabled: false })
  await page.goto(`${stage.web.url}/portal`)
  expect(await unreadOf(page)).toBe('1 new')
  await page.goto(`${stage.web.url}/portal/messages/${talk.id}`)
  await page.getByRole('button', { name: 'Mark as read' }).click()
  await page.waitForURL(/#newest/)
  expect(await unreadOf(page)).toBeNull()
  await context.close()
})

test('what the therapist writes comes in by itself, counts as read, and they see that it was', async () => {
  const talk = await newConversation(stage.house)
  const client = await browse(talk.cookies.client)
  await client.page.goto(`${stage.web.url}/portal/messages/${talk.id}`)
  const desk = await browse(talk.cookies.therapist)
  await desk.page.goto(`${stage.web.url}/admin/messages?with=${talk.id}`)
  await box(desk.page).fill('Until Thursday, then.')
  const files = desk.page.getByLabel('Files')
  await files.setInputFiles([aLetter('Much. ', 2_000_000)])
  await desk.page.getByText('more than 10 MB together').waitFor()
  expect(await files.evaluate((input: HTMLInputElement) => input.files?.length)).toBe(0)
  // As large as one may be: through the front of the house, and to its other end.
  await files.setInputFiles([aLetter('Dear Ada. ', 1_048_000)])
  await press(desk.page.getByRole('button', { name: 'Send' }))
  await log(client.page).getByText('Until Thursday, then.').waitFor()
  const [download] = await Promise.all([
    client.page.waitForEvent('download'),
    log(client.page).getByRole('link', { name: 'letter.txt' }).click(),
  ])
  expect(statSync(await download.path()).size).toBe(10_480_000)
  await log(desk.page).getByText('· Read').waitFor()
  await box(client.page).fill('Until Thursday.')
  await client.page.getByRole('button', { name: 'Send' }).click()
  await log(desk.page).getByText('Until Thursday.', { exact: true }).waitFor()
  await log(client.page).getByText('Read', { exact: true }).waitFor()
  expect(await log(client.page).getByRole('listitem').count()).toBe(4)
  await expect.poll(() => unreadOf(client.page), LONG).toBeNull()
  await client.context.close()
  await desk.context.close()
})

test('a draft is sealed, survives a reload and an idle end, and goes when sent', async () => {
  const talk = await newConversation(stage.house)
  const { page, context } = await browse(talk.cookies.client)
  const thread = `${stage.web.url}/portal/messages/${talk.id}`
  const kept = () =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('trs-draft')))
  /** Kept as soon as the page has come to life. */
  const type = (words: string) =>
    expect
      .poll(async () => {
        await box(page).fill(words)
        return (await kept()).length
      }, LONG)
      .toBe(1)
  const cookies = await context.cookies()
  await page.goto(thread)
  await type('Half a thought')
  await page.reload()
  await expect.poll(() => box(page).inputValue(), LONG).toBe('Half a thought')
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  await button('Discard').click()
  await expect.poll(kept, LONG).toEqual([])
  await button('Bring it back').click()
  expect(await box(page).inputValue()).toBe('Half a thought')
  await expect.poll(async () => (await kept()).length, LONG).toBe(1)
  // Whoever comes to the device after the session has ended finds no word of it; its writer does.
  await context.clearCookies()
  await page.goto(thread)
  await page.waitForURL(/sign-in/)
  const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
  expect(stored).toContain('trs-draft')
  expect(stored).not.toContain('thought')
  await context.addCookies(cookies)
  await page.goto(thread)
  await expect.poll(() => box(page).inputValue(), LONG).toBe('Half a thought')
  await box(page).fill('A whole thought')
  await page.getByRole('button', { name: 'Send' }).click()
  await log(page).getByText('A whole thought').waitFor()
  await expect.poll(kept, LONG).toEqual([])
  await type('Never sent')
  await page.evaluate(() => document.querySelector<HTMLFormElement>('#sign-out')?.requestSubmit())
  await page.waitForURL(/done=signed-out/)
  await expect.poll(kept, LONG).toEqual([])
  await context.close()
})

test('a long thread goes back page by page, and to its newest end again', async () => {
  const talk = await newConversation(stage.house)
  for (let index = 0; index < 26; index++) {
    await talk.write(`Asked ${index}`)
    await talk.reply(`Answered ${index}`)
  }
  const { page, context } = await browse(talk.cookies.client, { javaScriptEnabled: false })
  await page.goto(`${stage.web.url}/portal/messages/${talk.id}`)
  expect(await page.getByText('Asked 0', { exact: true }).count()).toBe(0)
  await page.getByRole('link', { name: 'Earlier messages' }).click()
  await page.getByText('Asked 0', { exact: true }).waitFor()
  expect(await page.getByText('Answered 25', { exact: true }).count()).toBe(0)
  await page.getByRole('link', { name: 'To the newest messages' }).click()
  await page.getByText('Answered 25', { exact: true }).waitFor()
  await context.close()
})

describe.each([
  ['wide and light, in English', '', { width: 1280, height: 800 }, 'light'],
  ['narrow and dark, in German', '/de', { width: 390, height: 844 }, 'dark'],
] as const)('%s', (_name, language, viewport, colorScheme) => {
  test('list, thread and an empty portal are free of axe findings and fit their window', async () => {
    const talk = await newConversation(stage.house)
    await talk.write('A-very-long-word-'.repeat(40))
    await talk.reply('Short.')
    const { page, context } = await browse(talk.cookies.client, { viewport, colorScheme })
    for (const path of ['/portal/messages', `/portal/messages/${talk.id}`]) {
      await page.goto(`${stage.web.url}${language}${path}`)
      expect({ path, findings: await findings(page), tooWide: await tooWide(page) }).toEqual({
        path,
        findings: [],
        tooWide: 0,
      })
    }
    await context.close()
  })
})

test('a conversation of somebody else is a page that is not there', async () => {
  const [talk, other] = [await newConversation(stage.house), await newTalk(stage.house)]
  const { page, context } = await browse(other.cookies.client)
  expect((await page.goto(`${stage.web.url}/portal/messages/${talk.id}`))?.status()).toBe(404)
  await context.close()
})

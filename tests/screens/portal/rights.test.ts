import { AxeBuilder } from '@axe-core/playwright'
import { PASSWORD } from '@tests/doors/identity/accounts'
import { tablesWith } from '@tests/support/tablesWith'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DAY_MS, MINUTE_MS } from '@/domain/scheduling/instant'
import { setClock } from '@/server/clock'
import { writePassword } from '@/server/credentials'
import { hashPassword } from '@/server/passwords'
import { erasureToken } from '@/server/rights/erasureToken'
import { millis, poolOf, rowsOf, sql } from '@/server/sql'
import { newVisitor, openStage, type Stage } from './visitor'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => {
  await stage?.close()
})

const findings = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
const WAYS = [
  ['with scripts', true],
  ['without scripts', false],
] as const

test.each(WAYS)('a client agrees, and takes it back: %s', async (_way, javaScriptEnabled) => {
  const { page, context } = await newVisitor(stage, { javaScriptEnabled })
  await page.goto(`${stage.web.url}/portal/settings`, { waitUntil: 'networkidle' })
  const section = page.locator('#consents')
  const privacy = section.locator('li').filter({ hasText: 'The use of your data' })
  await privacy.getByRole('button', { name: 'Agree' }).click()
  await section.getByRole('status').getByText('Noted.').waitFor()
  await privacy.getByText('Agreed on').waitFor()
  await privacy.getByRole('button', { name: 'Take it back' }).click()
  if (javaScriptEnabled) {
    const question = page.getByRole('alertdialog', { name: 'Take back your agreement?' })
    await question.getByRole('button', { name: 'Take it back' }).click()
  }
  await privacy.getByText('Taken back on').waitFor()
  // The one who looks is a script itself.
  if (javaScriptEnabled) expect(await findings(page)).toEqual([])
  await context.close()
})

test.each(WAYS)(
  'a client takes a copy of everything, with the password: %s',
  async (_way, javaScriptEnabled) => {
    const { page, client, context } = await newVisitor(stage, { javaScriptEnabled })
    const owner = { collection: 'clients', id: client.id } as const
    await writePassword(poolOf(stage.house.payload), owner, await hashPassword(PASSWORD))
    await page.goto(`${stage.web.url}/portal/settings`, { waitUntil: 'networkidle' })
    const section = page.locator('#copy')
    await section.getByLabel('Present password').fill('wrong')
    await section.getByRole('button', { name: 'Prepare a copy' }).click()
    await section.getByText('This is not your present password.').first().waitFor()
    // Far down a long page: whoever sent the form is led to what is wrong, with scripts or without.
    await section.locator(javaScriptEnabled ? 'input:focus' : '[role=alert]:focus').waitFor()
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(0)
    await section.getByLabel('Present password').fill(PASSWORD)
    await section.getByRole('button', { name: 'Prepare a copy' }).click()
    await section.getByText('Your copy is ready.').waitFor()
    if (javaScriptEnabled) expect(await findings(page)).toEqual([])
    const coming = page.waitForEvent('download')
    await section.getByRole('button', { name: 'Take the copy' }).click()
    const bytes: Buffer[] = []
    for await (const piece of await (await coming).createReadStream()) bytes.push(piece as Buffer)
    const files = unzipSync(new Uint8Array(Buffer.concat(bytes)))
    expect(Object.keys(files).sort()).toEqual(['record.html', 'record.json'])
    await page.goto(`${stage.web.url}/portal/settings`)
    await section.getByRole('button', { name: 'Prepare a copy' }).waitFor()
    await context.close()
  },
)

test('a client sees what an erasure does, asks for it, reads of it by the mail’s address, and takes it back', async () => {
  const { page, client, context } = await newVisitor(stage)
  const owner = { collection: 'clients', id: client.id } as const
  const pool = poolOf(stage.house.payload)
  await writePassword(pool, owner, await hashPassword(PASSWORD))
  await page.goto(`${stage.web.url}/portal/settings`, { waitUntil: 'networkidle' })
  await page.getByRole('link', { name: 'See what would be erased' }).click()
  await page.getByRole('heading', { name: 'What we keep, and why' }).waitFor()
  await page.getByText('§ 147 AO').first().waitFor()
  await page.getByLabel('Present password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Have everything erased' }).click()
  const question = page.getByRole('alertdialog', { name: 'Have everything erased?' })
  await question.getByRole('button', { name: 'Yes, erase' }).click()
  const section = page.locator('#erasure')
  await section.getByText('Your data will be erased on').waitFor()
  expect(await findings(page)).toEqual([])
  const [erasure] = await rowsOf<{ id: string }>(
    pool,
    sql`select id from erasures where client_id = ${client.id}::uuid`,
  )
  await page.goto(`${stage.web.url}/de/erasure?token=${erasureToken(erasure?.id ?? '')}`)
  await page.getByRole('heading', { name: 'Ihre Daten werden gelöscht' }).waitFor()
  expect(await findings(page)).toEqual([])
  await page.goto(`${stage.web.url}/portal/settings`, { waitUntil: 'networkidle' })
  await section.getByRole('button', { name: 'Take it back' }).click()
  await section.getByText('Nothing will be erased.').waitFor()
  const use = page.locator('#use')
  await use.getByRole('button', { name: 'Restrict the use' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Restrict the use' }).click()
  await use.getByText('Restricted since you asked for it.').waitFor()
  const correct = page.locator('#correct')
  await correct.getByLabel('What is wrong').fill('My address is another.')
  await correct.getByRole('button', { name: 'Ask for a correction' }).click()
  await correct.getByText('gets back to you').waitFor()
  expect(await tablesWith(stage.house.payload, 'My address is another')).toEqual([])

  // Asked for half an hour before midnight in Greenwich, when the practice has the next day.
  setClock(Math.ceil(Date.now() / DAY_MS) * DAY_MS + DAY_MS - 30 * MINUTE_MS)
  const asked = { cookie: await stage.house.cookieOf('clients', client.id), body: { password: PASSWORD } }
  const { body } = await stage.house.request('POST', '/portal/erasure', asked)
  setClock(null)
  const [late] = await rowsOf<{ id: string; dueAt: number }>(
    pool,
    sql`select id, ${millis(sql`due_at`)} as "dueAt" from erasures
        where client_id = ${client.id}::uuid and taken_back_at is null`,
  )
  expect([body.errors, late?.id]).toEqual([undefined, expect.any(String)])
  const shape = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/Berlin' } as const
  const day = new Intl.DateTimeFormat('de-DE', shape).format(late?.dueAt)
  await page.goto(`${stage.web.url}/de/erasure?token=${erasureToken(late?.id ?? '')}`)
  await page.getByText(day).waitFor()
  await context.close()
})

test.each(['/privacy', '/de/privacy'])('anybody reads %s, and nothing on it is at fault', async (path) => {
  const context = await stage.browser.newContext({ reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(`${stage.web.url}${path}`)
  for (const part of ['#privacy', '#processors', '#rights', '#terms']) await page.locator(part).waitFor()
  expect(await findings(page)).toEqual([])
  await context.close()
})

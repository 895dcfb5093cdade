import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newVisitor, openStage, type Stage } from './visitor'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => {
  await stage?.close()
})

const NARROW = { viewport: { width: 390, height: 844 } }

test.each([true, false])(
  'a narrow screen shows one day at a time, in parts of the day; scripts %s',
  async (javaScriptEnabled) => {
    const { page, book, context } = await newVisitor(stage, { ...NARROW, javaScriptEnabled })
    await page.goto(book)
    await page.getByRole('link', { name: 'The week after' }).click()
    await page.waitForURL(/week=/)
    const days = page.getByRole('navigation', { name: 'Days of this week' }).getByRole('link')
    const open = page.getByRole('group', { name: 'Free times of this week' }).getByRole('region')
    expect([await days.count(), await open.count()]).toEqual([7, 1])
    const third = (await days.nth(2).getAttribute('aria-label')) ?? ''
    await days.nth(2).click()
    await page.waitForURL(/day=/)
    await page.getByRole('region', { name: third, exact: true }).waitFor()
    expect([await open.count(), await days.nth(2).getAttribute('aria-current')]).toEqual([1, 'date'])
    expect(await open.getByRole('heading').allTextContents()).toEqual(['Morning', 'Afternoon', 'Evening'])
    await open.getByRole('radio').nth(3).check({ force: true })
    await page.getByRole('button', { name: 'Continue with this time' }).click()
    await page.locator('#confirm h2').waitFor()
    expect(await page.getByRole('region', { name: third, exact: true }).count()).toBe(1)
    if (javaScriptEnabled) expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    await context.close()
  },
)

test('a wide screen shows all seven days, and no way to go on before a time is chosen', async () => {
  const { page, book, context } = await newVisitor(stage, { javaScriptEnabled: false })
  await page.goto(book)
  const group = page.getByRole('group', { name: 'Free times of this week' })
  expect(await group.getByRole('region').count()).toBe(7)
  const onwards = page.getByRole('button', { name: 'Continue with this time' })
  expect(await onwards.isVisible()).toBe(false)
  await group.getByRole('radio').last().check({ force: true })
  expect(await onwards.isVisible()).toBe(true)
  await context.close()
})

test('what was booked can be taken into a calendar from its page', async () => {
  const { page, book, context } = await newVisitor(stage)
  await page.goto(book)
  await page.getByRole('radio').last().check({ force: true })
  await page.getByRole('button', { name: 'Book this time' }).click()
  await page.waitForURL(/done=booked/)
  const id = new URL(page.url()).pathname.split('/').at(-1)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Add to your calendar' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('session.ics')
  expect(await readFile(await file.path(), 'utf8')).toContain(`UID:${id}@localhost`)
  await context.close()
})

test('a session in the rooms says where they are, to its client, at home and on its own page', async () => {
  const { page, book, service, context } = await newVisitor(stage)
  const address = 'Lindenhof, Am Linden 4'
  const data = { modality: 'in_person', address } as const
  await stage.house.payload.update({ collection: 'services', id: service.id, data })
  await page.goto(book)
  expect(await page.locator('main').textContent()).not.toContain(address)
  await page.getByRole('radio').last().check({ force: true })
  await page.getByRole('button', { name: 'Book this time' }).click()
  await page.waitForURL(/done=booked/)
  expect(await page.locator('main').textContent()).toContain(address)
  await page.goto(`${stage.web.url}/portal`)
  expect(await page.locator('main').textContent()).toContain(address)
  await context.close()
})

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chooseTime, newVisitor, openStage, type Stage } from './visitor'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => {
  await stage?.close()
})

const told = (page: Page) => page.locator('main [role=status]').first().textContent()

async function bookOne(page: Page, scripted: boolean, book: string) {
  await page.goto(book)
  const sheet = await chooseTime(page, scripted, 30)
  const terms = await sheet.textContent()
  await sheet.getByRole('button', { name: 'Book this time' }).click()
  await page.waitForURL(/done=booked/)
  return terms
}

describe.each([
  ['with scripts', true],
  ['without scripts', false],
] as const)('%s', (_name, scripted) => {
  const visit = () => newVisitor(stage, { javaScriptEnabled: scripted })

  test('a client learns cost and free time before booking, and books with one press', async () => {
    const { page, book, context } = await visit()
    expect(await bookOne(page, scripted, book)).toMatch(/1 credit, 4 left after it[\s\S]*until \w+ \d+ \w+/)
    expect(await told(page)).toContain('Booked. This time is yours.')
    await page.goto(`${stage.web.url}/portal/credits`)
    expect(await page.locator('main').textContent()).toContain('and 1 held for a session that is booked')
    await context.close()
  })

  test('a move keeps the credit held and says so beforehand', async () => {
    const { page, book, context } = await visit()
    await bookOne(page, scripted, book)
    await page.getByRole('link', { name: 'Move this session' }).click()
    await page.waitForURL(/move/)
    const sheet = await chooseTime(page, scripted, 40)
    expect(await sheet.textContent()).toContain('stays held, nothing is charged')
    await sheet.getByRole('button', { name: 'Move to this time' }).click()
    await page.waitForURL(/done=moved/)
    expect(await told(page)).toContain('Moved. The new time is yours.')
    await context.close()
  })

  test('a cancel in time says that the credit comes back, and it does', async () => {
    const { page, book, context } = await visit()
    await bookOne(page, scripted, book)
    await page.getByRole('link', { name: 'Cancel it' }).click()
    await page.waitForURL(/step=cancel/)
    expect(await page.locator('#cancel').textContent()).toContain('the credit comes back to you at once')
    if (scripted) await page.locator('#cancel-title:focus').waitFor()
    await page.getByRole('button', { name: 'Cancel the session' }).click()
    await page.waitForURL(/done=cancelled-released/)
    const cancelled = page.url()
    await page.goto(`${stage.web.url}/portal/credits`)
    expect(await page.locator('main .numeral').textContent()).toBe('5')
    // What was taken back is booked again, while its time is free.
    await page.goto(cancelled)
    await page.getByRole('link', { name: /Book this time again/ }).click()
    await page.locator('#confirm').getByRole('button', { name: 'Book this time' }).click()
    await page.waitForURL(/done=booked/)
    await context.close()
  })
})

test('a time that another has taken is answered with the next free ones, nothing lost', async () => {
  const { page, book, context } = await newVisitor(stage)
  await page.goto(book)
  const sheet = await chooseTime(page, true, 30)
  const other = await newVisitor(stage)
  const plain = await newVisitor(stage, { javaScriptEnabled: false })
  await plain.page.goto(page.url())
  await other.page.goto(page.url())
  await other.page.getByRole('button', { name: 'Book this time' }).click()
  await other.page.waitForURL(/done=booked/)
  await sheet.getByRole('button', { name: 'Book this time' }).click()
  const alert = sheet.getByRole('alert')
  await alert.waitFor()
  expect(await alert.textContent()).toContain('Someone else has just taken this time.')
  const press = sheet.getByRole('button', { name: 'Book this time' })
  await press.waitFor({ state: 'detached' })
  // Without scripts the page comes anew, and is opened at the same words.
  await plain.page.getByRole('button', { name: 'Book this time' }).click()
  const words = await plain.page.locator('#confirm [role=alert]:focus').textContent()
  expect(words).toContain('Someone else has just taken this time.')
  expect(await plain.page.locator('#confirm button').count()).toBe(0)
  // Its address, opened late, says so before anything is pressed; to whoever has it, that it is theirs.
  await other.page.goto(page.url())
  expect(await other.page.locator('#confirm').textContent()).toContain('You have booked this time')
  await page.reload()
  expect(await sheet.textContent()).toMatch(/This time is no longer free[\s\S]*The next free times/)
  expect(await press.count()).toBe(0)
  await sheet.getByRole('link').first().click()
  await page.locator('#confirm').getByRole('button', { name: 'Book this time' }).click()
  await page.waitForURL(/done=booked/)
  for (const one of [context, other.context, plain.context]) await one.close()
})

test('a client books every week, sees what is planned, waits for a time, and ends both', async () => {
  const { page, book, context } = await newVisitor(stage, {}, 2)
  const main = page.locator('main')
  await page.goto(book)
  const sheet = await chooseTime(page, true, 30)
  await sheet.getByLabel('How often').selectOption('3')
  await sheet.getByRole('button', { name: 'Book this time' }).click()
  await page.waitForURL(/done=series/)
  expect(await told(page)).toContain('Your weekly series stands.')

  await page.goto(book)
  await page.getByRole('button', { name: 'Tell me when a time becomes free' }).click()
  await main.getByRole('heading', { name: 'You wait for' }).waitFor()
  expect(await main.textContent()).toContain('Week 3 of 3. Planned: booked once you have 1 credit for it')
  await main.getByRole('button', { name: 'Wait no more' }).click()
  await main.getByRole('heading', { name: 'You wait for' }).waitFor({ state: 'detached' })

  await main.getByRole('link', { name: /Week 3 of 3/ }).click()
  await main.getByRole('button', { name: 'End the series' }).click()
  const question = page.getByRole('alertdialog', { name: 'End the series?' })
  await question.getByRole('button', { name: 'Keep it' }).click()
  await question.waitFor({ state: 'hidden' })
  await main.getByRole('button', { name: 'End the series' }).click()
  await question.getByRole('button', { name: 'End the series' }).click()
  await page.waitForURL(/done=series-ended/)
  expect(await told(page)).toContain('The series has ended.')
  await context.close()
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { newUser } from '../../support/people'
import { openStage, type Stage } from '../portal/visitor'
import { atDesk } from './desk'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => {
  await stage?.close()
})

test('an editor lands on words that say what is here, and every way on leads to rows', async () => {
  const { page } = await atDesk(stage, (await newUser(stage.house.payload, ['editor'])).id)
  await page.goto(`${stage.web.url}/admin`)
  const welcome = page.getByRole('region', { name: 'What the public reads' })
  const ways = welcome.getByRole('listitem').getByRole('link')
  await ways.first().waitFor()
  const addresses = await ways.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(addresses).toHaveLength(5)
  for (const address of addresses) {
    const answer = await page.goto(stage.web.url + address)
    expect([answer?.status(), await page.locator('h1').count()]).toEqual([200, 1])
  }
})

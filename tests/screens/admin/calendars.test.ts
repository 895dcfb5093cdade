import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newUser } from '../../support/people'
import { openStage, type Stage } from '../portal/visitor'
import { atDesk, press } from './desk'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => {
  await stage?.close()
})

test('a therapist makes a calendar address, sees it once, and revokes it', async () => {
  const { page } = await atDesk(stage, (await newUser(stage.house.payload, ['therapist'])).id)
  await page.goto(`${stage.web.url}/admin`)
  const part = page.getByRole('region', { name: 'Your calendar' })
  await press(part.getByRole('button', { name: 'Make an address' }))
  const address = await part.getByLabel(/Copy this address now/).inputValue()
  const path = new URL(address).pathname
  expect((await fetch(`${stage.web.url}${path}`)).status).toBe(200)
  const { violations } = await new AxeBuilder({ page }).include('.trs-today').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await page.reload()
  await press(part.getByRole('button', { name: /^Revoke the address/ }))
  await part.getByRole('button', { name: /^Revoke the address/ }).waitFor({ state: 'detached' })
  expect((await fetch(`${stage.web.url}${path}`)).status).toBe(404)
})

test('whoever gives no sessions has no calendar there', async () => {
  const { page } = await atDesk(stage, (await newUser(stage.house.payload, ['staff'])).id)
  await page.goto(`${stage.web.url}/admin`)
  await page.getByRole('heading', { name: 'Today' }).waitFor()
  expect(await page.getByRole('region', { name: 'Your calendar' }).count()).toBe(0)
})

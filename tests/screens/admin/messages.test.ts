import { AxeBuilder } from '@axe-core/playwright'
import { newConversation, newTalk } from '@tests/doors/messages/talk'
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

test('a therapist begins with an own client, writes once, on a page without axe findings', async () => {
  const talk = await newTalk(stage.house, { client: { name: 'Ada Newcomer' } })
  const { page, context } = await atDesk(stage, talk.user)
  await page.goto(`${stage.web.url}/admin/messages`)
  await page.getByLabel('Write to').selectOption({ label: 'Ada Newcomer' })
  await press(page.getByRole('button', { name: 'Begin' }))
  await page.waitForURL(/with=/)
  const words = page.getByLabel('Your message')
  await words.fill('Welcome.')
  await press(page.getByRole('button', { name: 'Discard' }))
  expect(await words.inputValue()).toBe('')
  await page.getByRole('button', { name: 'Bring it back' }).click()
  expect(await words.inputValue()).toBe('Welcome.')
  await press(page.getByRole('button', { name: 'Send' }))
  await page.getByRole('log').getByText('Welcome.').waitFor()
  expect(await page.getByRole('log').getByRole('listitem').count()).toBe(1)
  const { violations } = await new AxeBuilder({ page }).include('.trs-messages').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await context.close()
})

test('what waits is told on the dashboard, and is read by being looked at', async () => {
  const talk = await newConversation(stage.house)
  await talk.write('Are you there?')
  const { page, context } = await atDesk(stage, talk.user)
  await page.goto(`${stage.web.url}/admin`)
  await page.getByText('One new message.').waitFor()
  await page.goto(`${stage.web.url}/admin/messages?with=${talk.id}`)
  await page.getByRole('log').getByText('Are you there?').waitFor()
  await expect.poll(async () => (await talk.asTherapist('GET', '/staff/conversations')).body.unread).toBe(0)
  await context.close()
})

test.each([['staff'], ['owner']])(
  '%s finds no conversation there, whatever address is tried',
  async (role) => {
    const talk = await newConversation(stage.house)
    await talk.write('Heliotrop')
    const user = await newUser(stage.house.payload, [role])
    const { page, context } = await atDesk(stage, user.id)
    await page.goto(`${stage.web.url}/admin/messages?with=${talk.id}`)
    await page.getByText('only the two who write read them').waitFor()
    expect(await page.content()).not.toContain('Heliotrop')
    await context.close()
  },
)

test('whoever is not signed in is led to the sign-in', async () => {
  const page = await stage.browser.newPage()
  await page.goto(`${stage.web.url}/admin/messages`)
  await page.waitForURL(/\/admin\/login/)
  await page.close()
})

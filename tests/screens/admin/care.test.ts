import { afterAll, beforeAll, expect, test } from 'vitest'
import { setClock } from '@/server/clock'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { newAppOwner } from '../../doors/identity/factors'
import { newUser } from '../../support/people'
import { openStage, type Stage } from '../portal/visitor'
import { atDesk, newPractice, press } from './desk'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => {
  await stage?.close()
})

test('staff end care from the client’s page, told why while a session is still booked', async () => {
  const { client, booking } = await newPractice(stage)
  const { payload, request, cookieOf } = stage.house
  const staff = (await newUser(payload, ['staff'])).id
  const { page } = await atDesk(stage, staff)
  const address = `${stage.web.url}/admin/collections/clients/${client.id}`
  await page.goto(address)
  await press(page.getByRole('button', { name: 'End care' }))
  const dialog = page.getByRole('dialog', { name: 'End care' })
  await dialog.getByLabel('With whom').selectOption({ label: 'Mara Therapist' })
  await dialog.getByRole('button', { name: 'End care' }).click()
  await dialog.getByText('A session with this therapist is still booked.').waitFor()
  const cookie = await cookieOf('users', staff)
  await request('POST', `/staff/bookings/${booking}/completion`, { cookie, body: {} })
  await dialog.getByRole('button', { name: 'End care' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: 'Give credits' }).waitFor()
  expect(await page.getByRole('button', { name: 'End care' }).count()).toBe(0)
  const { therapists } = await payload.findByID({ collection: 'clients', id: client.id, depth: 0 })
  expect(therapists).toEqual([])
})

test('an owner takes somebody’s second factor away, and all their sessions with it', async () => {
  const { payload } = stage.house
  const lost = await newAppOwner(stage.house, 'users').finally(() => setClock(null))
  const owner = (await newUser(payload, ['owner'])).id
  const { page, context } = await atDesk(stage, owner)
  await page.goto(`${stage.web.url}/admin/collections/users/${lost.id}`)
  await press(page.getByRole('button', { name: 'Reset second factor' }))
  const dialog = page.getByRole('dialog', { name: 'Reset the second factor' })
  await dialog.getByText('May stay empty').waitFor()
  await dialog.getByLabel('Your own password').fill('not mine')
  await dialog.getByRole('button', { name: 'Back' }).click()
  await dialog.waitFor({ state: 'hidden' })
  const left = () =>
    rowsOf(
      poolOf(payload),
      sql`select 'factor' as kind from second_factors where user_id = ${lost.id}::uuid
      union all select 'session' from sessions where user_id = ${lost.id}::uuid and ended_at is null`,
    )
  expect(await left()).not.toEqual([])
  await press(page.getByRole('button', { name: 'Reset second factor' }))
  await dialog.getByRole('button', { name: 'Take it away' }).click()
  await dialog.getByText('Their second factor is gone').waitFor()
  await dialog.getByRole('button', { name: 'Back' }).click()
  await page.getByText('No second factor.').waitFor()
  expect(await page.getByRole('button', { name: 'Reset second factor' }).count()).toBe(0)
  expect(await left()).toEqual([])
  await context.close()
})

import { AxeBuilder } from '@axe-core/playwright'
import { newPlan } from '@tests/documents/payments/purchase'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tick } from '@/jobs/tick'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { newClient, newUser } from '../../support/people'
import { openStage, type Stage } from '../portal/visitor'
import { atDesk, newPractice, press } from './desk'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => {
  await stage?.close()
})

async function findings(page: Page, part: string) {
  const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
  const { violations } = await axe.include(part).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`)
}

const run = <Row>(statement: ReturnType<typeof sql>) => rowsOf<Row>(poolOf(stage.house.payload), statement)
const office = async () => atDesk(stage, (await newUser(stage.house.payload, ['staff'])).id)

/** Somebody pays while our books say that their customer is somebody else: the payment is left to staff. */
async function parked() {
  const { house, web } = stage
  const { slug } = await newPlan(house)
  const client = (await newClient(house.payload)).id
  const headers = {
    Cookie: await house.cookieOf('clients', client),
    Origin: web.url,
    'Content-Type': 'application/json',
  }
  const post = async (url: string, body: object) =>
    (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).json()
  const { url } = (await post(`${web.url}/api/portal/checkout`, { plan: slug })) as { url: string }
  const [known] = await run<{ customer: string }>(
    sql`select stripe_customer_id as customer from clients where id = ${client}::uuid`,
  )
  await run(sql`update clients set stripe_customer_id = ${`cus_${client}`} where id = ${client}::uuid`)
  await post(url, { outcome: 'paid' })
  const waiting = () =>
    run<{ id: string }>(
      sql`select id from payments where client_id = ${client}::uuid and processing = 'parked'`,
    )
  await expect.poll(async () => (await waiting()).length, { timeout: 10_000 }).toBe(1)
  const [payment] = await waiting()
  const setRight = () =>
    run(sql`update clients set stripe_customer_id = ${known?.customer ?? ''} where id = ${client}::uuid`)
  return { client, payment: String(payment?.id), setRight }
}

test('a payment that was left to staff is tried again, and leads to all that it bought', async () => {
  const { payment, setRight } = await parked()
  const { page, context } = await office()
  await page.goto(`${stage.web.url}/admin/collections/payments/${payment}`)
  const part = page.getByRole('region', { name: 'Payment' })
  await part.getByText('Other customer').waitFor()
  await setRight()
  const loaded = page.waitForEvent('load')
  await press(part.getByRole('button', { name: 'Try again' }))
  await loaded
  await part.getByText('Granted').waitFor()
  await part.getByText('5 bought').waitFor()
  expect(await findings(page, '.trs-actions')).toEqual([])
  await part.getByRole('link', { name: '5 bought' }).click()
  await page.waitForURL(/\/collections\/credit-lots\//)
  await context.close()
})

test('a task is opened from the dashboard and settled with a word about how', async () => {
  const { client } = await parked()
  const [task] = await run<{ id: string }>(
    sql`select id from tasks where client_id = ${client}::uuid and settled_at is null`,
  )
  const { page, context } = await office()
  await page.goto(`${stage.web.url}/admin`)
  await page.getByRole('region', { name: 'Money that needs a person' }).waitFor()
  await page.goto(`${stage.web.url}/admin/collections/tasks/${task?.id}`)
  await press(page.getByRole('region', { name: 'Task' }).getByRole('button', { name: 'Settle' }))
  const dialog = page.getByRole('dialog', { name: 'Settle this task' })
  await dialog.getByLabel(/How it was settled/).fill('Sent back by hand')
  const loaded = page.waitForEvent('load')
  await dialog.getByRole('button', { name: 'Settled' }).click()
  await loaded
  await page
    .getByRole('region', { name: 'Task' })
    .getByText(/settled/)
    .waitFor()
  const [after] = await run<{ by: string }>(sql`select by from tasks where id = ${task?.id ?? ''}::uuid`)
  expect(after?.by).toMatch(/^user:/)
  await context.close()
})

test('a plan gets its price at the provider by one press', async () => {
  const { id } = await newPlan(stage.house, { name: 'Not yet sold' })
  const { page, context } = await office()
  await page.goto(`${stage.web.url}/admin/collections/plans/${id}`)
  const part = page.getByRole('region', { name: 'Price at the provider' })
  await part.getByText('Not yet known to the payment provider.').waitFor()
  const loaded = page.waitForEvent('load')
  await press(part.getByRole('button', { name: 'Sync the price' }))
  await loaded
  await part.getByText(/Known to the payment provider as price_/).waitFor()
  await context.close()
})

test('the dashboard says when provider and books were compared, what differs, and what to do', async () => {
  const { payment, setRight, client } = await parked()
  await setRight()
  const { house, web } = stage
  const { page, context } = await office()
  await page.goto(`${web.url}/admin`)
  const part = page.getByRole('region', { name: 'Provider and books' })
  await part.getByText('Not compared yet.').waitFor()
  const desk = await house.cookieOf('users', (await newUser(house.payload, ['staff'])).id)
  await fetch(`${web.url}/api/staff/payments/${payment}/retry`, {
    method: 'POST',
    headers: { Cookie: desk, Origin: web.url, 'Content-Type': 'application/json' },
    body: '{}',
  })
  const [lot] = await run(
    sql`select 1 from credit_lots where client_id = ${client}::uuid and source = 'pack'`,
  )
  expect(lot).toBeDefined()
  // The provider of this program knows nothing of what was bought at the twin of the other.
  await tick(
    { payload: house.payload, payments: house.payments, rooms: house.rooms, carriers: {} },
    'reconcile',
  )
  await page.reload()
  await part.getByText(/Compared .*within the last hour/).waitFor()
  await part.getByText('Credits for a payment that the provider does not know:').first().waitFor()
  await part
    .getByText(/was the account or its key changed/)
    .first()
    .waitFor()
  expect(await findings(page, 'section[aria-labelledby="trs-comparison"]')).toEqual([])
  await context.close()
})

/** Words of any English sentence, and those of the panel's own screens. */
const ENGLISH =
  /\b(the|and|your|you|with|of|are|not|this|that|from|have|has|save|edit|create|delete|search|filters|columns?|sessions?|clients?|bookings?|notes|today|messages?|settings|reason|cancel|move|credits?|service|zone|account|booked|completed|showing|none|back|close|open|money|user)\b/i
/** What people have typed, ids, paths, codes; and the English word in Payload's own field of relations. */
const TYPED =
  /Edit Mara Therapist|reason: reason:01[\w-]*|^session$|notificationPreferences\.\w+|[a-z]+:01[\w-]*|Mara Therapist|Talk|Ada \w+|therapist and owner|[\w.-]+@[\w.-]+|\/\S+/g

/** What stands on the page for eyes and ears. */
async function wordsOf(page: Page): Promise<string[]> {
  const told = await page
    .locator('[aria-label], [placeholder], [title]')
    .evaluateAll((nodes) =>
      nodes.flatMap((node) =>
        ['aria-label', 'placeholder', 'title'].map((name) => node.getAttribute(name) ?? ''),
      ),
    )
  const shown = await page.locator('body').allInnerTexts()
  return [...shown.flatMap((text) => text.split('\n')), ...told, await page.title()]
}

test('whoever reads German finds no English word in the panel, and is refused in German', async () => {
  const { house, web } = stage
  const { booking, client, user } = await newPractice(stage)
  await house.payload.update({
    collection: 'users',
    id: user.id,
    data: { roles: ['therapist', 'owner'], name: 'therapist and owner' },
  })
  const { page, context } = await atDesk(stage, user.id)
  const [domain, path] = [new URL(web.url).hostname, '/']
  await context.addCookies([{ name: 'payload-lng', value: 'de', domain, path }])
  const places = ['', '/messages', '/account', '/globals/practice', '/collections/audit-events']
  const lists = ['bookings', 'credit-lots', 'pages']
  const documents = [`bookings/${booking}`, `clients/${client.id}`, 'pages/create']
  const found: string[] = []
  for (const where of [...places, ...[...lists, ...documents].map((one) => `/collections/${one}`)]) {
    await page.goto(`${web.url}/admin${where}`)
    await page.locator('h1, .trs-today').first().waitFor()
    const words = (await wordsOf(page)).filter((line) => ENGLISH.test(line.replaceAll(TYPED, '')))
    found.push(...new Set(words.map((line) => `${where}: ${line}`)))
  }
  expect(found).toEqual([])
  await page.goto(`${web.url}/admin/collections/bookings/${booking}`)
  await press(page.getByRole('button', { name: 'Nicht erschienen' }))
  await page.getByRole('region', { name: 'Sitzung' }).getByText('Nicht erschienen').waitFor()
  await press(page.getByRole('button', { name: 'Berichtigen' }))
  const dialog = page.getByRole('dialog', { name: 'Ergebnis berichtigen' })
  await dialog.getByLabel('Grund').fill('   ')
  await dialog.getByRole('button', { name: 'Berichtigen' }).click()
  await dialog.getByText('Sagen Sie, warum.').waitFor()
  await context.close()
})

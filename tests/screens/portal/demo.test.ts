import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWeb } from '../../support/web'
import { openStage, type Stage } from './visitor'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => {
  await stage?.close()
})

const PRODUCTION = {
  TRS_ENV: 'production',
  SITE_URL: 'https://practice.example.org',
  PAYLOAD_SECRET: 'a secret of a practice of its own, 0123456789',
  ENCRYPTION_KEYS: `1:${Buffer.alloc(32, 7).toString('base64')}`,
  STRIPE_SECRET_KEY: 'of the practice',
  STRIPE_WEBHOOK_SECRET: 'of the practice',
  DAILY_API_KEY: 'of the practice',
  SMTP_URL: 'smtp://127.0.0.1:1',
  MAIL_FROM: 'practice@example.org',
}
const SIGN_INS = ['/sign-in', '/de/sign-in', '/admin/login']

test('one press fills in a demo account at either sign-in', async () => {
  const page = await stage.browser.newPage()
  await page.goto(`${stage.web.url}/sign-in`, { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: 'Fill it in' }).click()
  expect(await page.getByLabel('Email address').inputValue()).toBe('client@demo.test')
  expect(await page.getByLabel('Password').inputValue()).not.toBe('')
  await page.goto(`${stage.web.url}/admin/login`, { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: 'Fill in therapist@demo.test' }).click()
  expect(await page.getByLabel('Email').inputValue()).toBe('therapist@demo.test')
  await page.close()
})

test('without scripts a demo account is words to copy', async () => {
  const context = await stage.browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${stage.web.url}/sign-in`)
  await page.getByText('client@demo.test').waitFor()
  expect(await page.getByRole('button', { name: 'Fill it in' }).count()).toBe(0)
  await context.close()
})

test('a real practice gives no account away, in words, scripts or data, nor its design', async () => {
  const web = await startWeb(stage.house.database, PRODUCTION)
  try {
    for (const path of SIGN_INS) {
      const answer = await fetch(web.local + path)
      const text = await answer.text()
      expect([path, answer.status, text.includes('demo.test'), text.includes('demo-practice')]).toEqual([
        path,
        200,
        false,
        false,
      ])
    }
    for (const path of ['/design', '/de/design']) expect((await fetch(web.local + path)).status).toBe(404)
  } finally {
    await web.stop()
  }
})

/** @typedef {import('playwright-core').Page} Page */

const PASSWORD = 'demo-practice-2026'

/**
 * Signs an account of the demo practice in at the portal.
 * @param {Page} page @param {string} address @param {string} email
 */
export async function signIn(page, address, email) {
  await page.goto(`${address}/sign-in`)
  await page.locator('main input[name=email]').fill(email)
  await page.locator('main input[name=password]').fill(PASSWORD)
  await page.locator('main').getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL('**/portal')
}

/**
 * Signs one in at the panel, whatever language it speaks, and whoever was there before out.
 * @param {Page} page @param {string} address @param {string} account
 */
export async function enterPanel(page, address, account) {
  await page.context().clearCookies()
  await page.goto(`${address}/admin/login`)
  await page.locator('#field-email').fill(`${account}@demo.test`)
  await page.locator('#field-password').fill(PASSWORD)
  await page.locator('form button[type=submit]').first().click()
  await page.waitForURL((url) => !url.pathname.includes('login'))
}

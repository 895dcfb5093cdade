import type { Page } from 'playwright-core'
import type { Stage } from './visitor'

/** Chooses a plan in the portal and goes to the provider's page. */
export async function toCheckout({ web }: Stage, page: Page, slug: string): Promise<void> {
  await page.goto(`${web.url}/portal/credits?plan=${slug}`, { waitUntil: 'networkidle' })
  await page.locator('#buy form').first().getByRole('button').click()
  await page.waitForURL(/\/api\/dev\/stripe\/checkout\//)
}

/** Ends the provider's page as its button says, and comes back to where the evidence is waited for. */
export async function answer(page: Page, outcome: string): Promise<void> {
  await page.locator(`button[value="${outcome}"]`).click()
  await page.waitForURL(/\/portal\/checkout\/done/)
}

/** The provider's clock says `to` from now on; what falls due on the way happens. */
export async function advance({ web }: Stage, to: string): Promise<void> {
  const moved = await fetch(`${web.url}/api/dev/stripe/advance`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: web.url },
    body: JSON.stringify({ to }),
  })
  if (moved.status !== 200) throw new Error(await moved.text())
}

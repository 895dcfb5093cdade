/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./screenshotPages.mjs').Pictured} Pictured */

/** Whose states they are: she reads German, and the pages' own client stays as she is. */
export const STATEFUL = 'clara@demo.test'

const bookWith = (/** @type {string} */ therapist) =>
  `/de/portal/book?service=individual-session&therapist=${therapist}`

/**
 * Passing states, brought about once by somebody signed in, in German: the addresses under which each is seen
 * again for as long as it lasts. A reserved time lasts half an hour.
 * @param {Page} page @param {string} address @returns {Promise<Pictured[]>}
 */
export async function makeStates(page, address) {
  const path = () => page.url().slice(address.length)
  /** @type {Pictured[]} */
  const states = []
  const keep = (/** @type {string} */ name, place = path()) =>
    states.push({ name: `state-${name}`, path: place })

  await page.goto(`${address}/de/portal/credits?plan=pack-5`, { waitUntil: 'networkidle' })
  await page.locator('#buy form').first().getByRole('button').click()
  await page.waitForURL(/\/api\/dev\/stripe\/checkout\//)
  await page.locator('button[value="paid"]').click()
  await page.waitForURL(/\/portal\/checkout\/done/)
  keep('paid')

  // The first series takes what credits the weeks that are open already take, the second all the others.
  for (const therapist of ['jonas-weber', 'mara-lindqvist']) {
    await chooseLast(page, address + bookWith(therapist))
    await page.locator('#confirm select[name=times]').selectOption('12')
    await page.locator('#confirm form button').click()
    await page.waitForURL(/done=series/)
  }
  keep('series')
  await page.goto(address + bookWith('jonas-weber'))
  await page.locator('form:has(input[name=from]) button').click()
  await page.waitForURL(/\/portal\/bookings/)
  keep('waiting', '/de/portal/bookings')
  keep('home', '/de/portal')
  keep('statement', '/de/portal/credits')
  await chooseLast(page, address + bookWith('mara-lindqvist'))
  keep('too-few-credits')
  await page.locator('#confirm').getByRole('button').first().click()
  await page.waitForURL(/\/portal\/credits\?back=/)
  keep('credits-first')
  keep('kept', new URL(page.url()).searchParams.get('back') ?? '')
  return states
}

/** @param {Page} page @param {string} book */
async function chooseLast(page, book) {
  await page.goto(book)
  await page.getByRole('link', { name: 'Die Woche danach' }).click()
  await page.waitForURL(/week=/)
  await page.getByRole('radio').last().check({ force: true })
  await page.locator('#confirm h2').waitFor()
}

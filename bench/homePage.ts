import type { Cluster } from './cluster'
import { demoSession, openDemoSite } from './demoSite'
import { expectAll, load } from './load'
import { times } from './practice'
import { atMost, median, type Report } from './report'

const ROUNDS = 5
const ASKS = 40

/**
 * The portal's home as a page, beside pages that need a session and say next to nothing: the barest one that
 * Payload itself serves (the account in its panel), and the barest of the portal. One request at a time.
 */
export async function homePage(cluster: Cluster): Promise<Report> {
  const site = await openDemoSite(cluster, 'home_page')
  const client = await demoSession(site, 'clients', 'client@demo.test')
  const owner = await demoSession(site, 'users', 'owner@demo.test')
  const target = { port: Number(new URL(site.web.url).port), origin: site.web.url, connections: 1 }
  const lines = [
    { path: '/portal', cookie: client },
    { path: '/admin/account', cookie: owner },
    { path: '/portal/erasure', cookie: client },
  ].map((line) => ({ ...line, ms: [] as number[] }))
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const { path, cookie, ms } of lines) {
      const run = expectAll(
        await load(
          target,
          times(ASKS, () => ({ method: 'GET', path, cookie })),
        ),
        200,
      )
      // The first round warms them.
      if (round > 0) ms.push(run.p50)
    }
  }
  await site.stop()
  const [home = 0, panel = 0, bare = 0] = lines.map(({ ms }) => median(ms))
  return {
    name: 'homePage',
    ratios: [
      atMost("the portal's home / Payload's own barest page with a session", home / panel, 2),
      atMost("the portal's home / the portal's barest page with a session", home / bare, 2),
    ],
    tables: [
      {
        title: `ms from request to answer, medians of ${ROUNDS} rounds of ${ASKS} in turn`,
        head: ['', 'ms'],
        rows: lines.map(({ path, ms }) => [path, median(ms).toFixed(1)]),
      },
    ],
    notes: [],
  }
}

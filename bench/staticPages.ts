import type { Cluster } from './cluster'
import { openDemoSite, untilKept } from './demoSite'
import { openEmptyNext } from './emptyNext'
import { expectAll, load } from './load'
import { times } from './practice'
import { atLeast, median, type Report } from './report'

const ROUNDS = 5
const ASKS = 2_000
const PATHS = ['/privacy', '/approach', '/', '/therapists', '/journal', '/de']

/** Public pages beside the least that Next.js serves: an empty static page, in turns. */
export async function staticPages(cluster: Cluster): Promise<Report> {
  const empty = await openEmptyNext()
  const site = await openDemoSite(cluster, 'static')
  const lines = [
    { words: 'an empty static page', port: empty.port, origin: empty.url, path: '/' },
    ...PATHS.map((path) => ({
      words: path,
      port: Number(new URL(site.web.url).port),
      origin: site.web.url,
      path,
    })),
  ]
  for (const path of PATHS) await untilKept(site, path)
  const told = lines.map((line) => ({ ...line, rates: [] as number[], p99: [] as number[], bytes: 0 }))
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const line of told) {
      const run = expectAll(
        await load(
          line,
          times(ASKS, () => ({ method: 'GET', path: line.path })),
        ),
        200,
      )
      // The first round warms both.
      if (round > 0) line.rates.push(run.perSecond)
      line.p99.push(run.p99)
      line.bytes = run.told[0]?.text.length ?? 0
    }
  }
  await site.stop()
  await empty.stop()
  const [peer, ...ours] = told
  const rate = median(peer?.rates ?? [])
  return {
    name: 'static',
    ratios: ours.map(({ words, rates }) =>
      atLeast(`${words} / an empty static page`, median(rates) / rate, 0.9),
    ),
    tables: [
      {
        title: `${ASKS} requests over 8 connections, medians of ${ROUNDS} rounds in turn`,
        head: ['', '/s', 'p99 ms', 'KB of HTML'],
        rows: told.map(({ words, rates, p99, bytes }) => [
          words,
          median(rates).toFixed(0),
          median(p99).toFixed(1),
          (bytes / 1024).toFixed(1),
        ]),
      },
    ],
    notes: [],
  }
}

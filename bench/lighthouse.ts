import { type Audit, openAuditor } from './audit'
import type { Cluster } from './cluster'
import { type DemoSite, demoSession, openDemoSite, untilKept } from './demoSite'
import { openEmptyNext } from './emptyNext'
import { atLeast, atMost, type Ratio, type Report } from './report'
import { scriptBytes } from './scriptBytes'

const PUBLIC = [
  ...['/', '/approach', '/contact', '/therapists', '/therapists/mara-lindqvist', '/prices', '/journal'],
  ...['/journal/the-first-ten-minutes', '/privacy', '/imprint', '/de'],
]
/** Ways in: of the portal's own making, and not meant to be found either. */
const WAYS_IN = ['/sign-in', '/sign-up', '/forgot-password']
const PORTAL = [
  ...['/portal', '/portal/book', '/portal/book?service=individual-session&therapist=mara-lindqvist'],
  ...['/portal/bookings', '/portal/messages', '/portal/credits', '/portal/payments', '/portal/settings'],
  ...['/portal/settings/second-factor', '/portal/erasure'],
]
/** Behind a list: the first that it leads to. */
const BEHIND = ['/portal/bookings/', '/portal/messages/', '/portal/payments/receipts/']
const ID = /[0-9a-f]{8}-[0-9a-f-]{27}/
/** Performance, accessibility, best practices, SEO; what is personal is not meant to be found. */
const AIMS = { public: [99, 100, 100, 100], portal: [95, 100, 100, 0] }
const SCRIPTS_MAX = { public: 15, portal: 90 }

type Line = { path: string; kind: keyof typeof AIMS; audit: Audit; scripts: number }

/** Every kind of page as a telephone sees it, and its scripts beside those of an empty page of Next.js. */
export async function lighthouse(cluster: Cluster): Promise<Report> {
  const empty = await openEmptyNext()
  const bare = (await scriptBytes(empty.url)) / 1024
  await empty.stop()
  const site = await openDemoSite(cluster, 'lighthouse')
  const cookie = await demoSession(site, 'clients', 'client@demo.test')
  const auditor = await openAuditor()
  for (const path of PUBLIC) await untilKept(site, path)
  const lines: Line[] = []
  const behind = await Promise.all(BEHIND.map((path) => firstBehind(site, path, cookie)))
  const kinds = [
    ['public', PUBLIC],
    ['portal', [...WAYS_IN, ...PORTAL, ...behind]],
  ] as const
  for (const [kind, paths] of kinds) {
    for (const path of paths) {
      const who = path.startsWith('/portal') ? cookie : undefined
      const url = site.web.url + path
      const scripts = (await scriptBytes(url, who)) / 1024
      const page = { url, enough: AIMS[kind][0] ?? 0, ...(who ? { cookie: who } : {}) }
      lines.push({ path: path.replace(ID, ':id'), kind, audit: await auditor.audit(page), scripts })
    }
  }
  auditor.close()
  await site.stop()
  return {
    name: 'lighthouse',
    ratios: lines.flatMap((line) => ratiosOf(line, bare)),
    tables: [
      {
        title: `mobile, the best of at most three; an empty page loads ${bare.toFixed(1)} KB of scripts`,
        head: ['', 'scores', 'LCP s', 'LCP element', 'shift', 'blocked ms', 'scripts KB'],
        rows: lines.map(({ path, audit, scripts }) => [
          path,
          audit.scores.join(' / '),
          (audit.lcpMs / 1000).toFixed(2),
          audit.lcpElement,
          audit.shift.toFixed(3),
          audit.blockedMs.toFixed(0),
          scripts.toFixed(1),
        ]),
      },
    ],
    notes: [],
  }
}

/** `/portal/bookings/` -> the path of the first booking that its list leads to. */
async function firstBehind({ web }: DemoSite, path: string, cookie: string): Promise<string> {
  const [, list = ''] = /^(\/portal\/\w+)/.exec(path) ?? []
  const page = await (await fetch(web.url + list, { headers: { Cookie: cookie } })).text()
  const [, id] = new RegExp(`href="${path}(${ID.source})["#]`).exec(page) ?? []
  if (!id) throw new Error(`${list} leads to none of ${path}`)
  return path + id
}

/** The lowest of what its scores are above their aims, and its scripts above those of an empty page. */
function ratiosOf({ path, kind, audit, scripts }: Line, bare: number): Ratio[] {
  const spare = Math.min(...audit.scores.map((score, index) => score - (AIMS[kind][index] ?? 0)))
  return [
    atLeast(`${path}: points above its aims, the nearest`, spare, 0),
    atMost(`${path}: KB of scripts more than an empty page`, scripts - bare, SCRIPTS_MAX[kind]),
  ]
}

import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runChild } from '../scripts/children.mjs'
import { findChromium } from '../scripts/chromium.mjs'

const FOLDER = resolve('bench', 'lighthouse')

type Node = { snippet?: string }
type Item = { node?: Node; items?: Item[]; type?: string } & Node
type Found = { numericValue?: number; details?: { items?: Item[] } }
type Judged = { categories: Record<string, { score: number | null }>; audits: Record<string, Found> }
type Lighthouse = (url: string, flags: object) => Promise<{ lhr: Judged } | undefined>
type Launched = { port: number; kill: () => void }

/** Scores out of 100: performance, accessibility, best practices, SEO; and what they come from. */
export type Audit = {
  scores: number[]
  lcpMs: number
  lcpElement: string
  shift: number
  blockedMs: number
}

type Page = { url: string; cookie?: string; enough: number }
export type Auditor = { audit: (page: Page) => Promise<Audit>; close: () => void }

const KINDS = ['performance', 'accessibility', 'best-practices', 'seo']

/** Lighthouse and a Chromium, installed apart from the practice: nobody else needs its 200 packages. */
export async function openAuditor(): Promise<Auditor> {
  if (!existsSync(resolve(FOLDER, 'node_modules', 'lighthouse')))
    await runChild('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', FOLDER], {
      quiet: true,
    })
  const find = createRequire(resolve(FOLDER, 'package.json'))
  const load = async (name: string) => await import(pathToFileURL(find.resolve(name)).href)
  const lighthouse = (await load('lighthouse')).default as Lighthouse
  const { launch } = (await load('chrome-launcher')) as { launch: (how: object) => Promise<Launched> }
  const chrome = await launch({
    chromePath: await findChromium(),
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-background-networking'],
  })
  return { audit: (page) => audit(lighthouse, chrome.port, page), close: () => chrome.kill() }
}

const ROUNDS_MAX = 3

/**
 * As a telephone of the middle price over a slow line sees it: the best of at most three, for whatever else
 * the machine does only makes a page slower; no further one once a performance of `enough` is reached.
 */
async function audit(lighthouse: Lighthouse, port: number, { url, cookie, enough }: Page): Promise<Audit> {
  const extraHeaders = cookie ? { Cookie: cookie } : undefined
  const flags = { port, output: 'json', logLevel: 'silent', onlyCategories: KINDS, extraHeaders }
  let best: Audit | null = null
  for (let round = 0; round < ROUNDS_MAX && (best?.scores[0] ?? 0) < enough; round += 1) {
    const told = await lighthouse(url, flags)
    if (!told) throw new Error(`Lighthouse said nothing of ${url}`)
    const seen = asAudit(told.lhr)
    if (!best || (seen.scores[0] ?? 0) > (best.scores[0] ?? 0)) best = seen
  }
  if (!best) throw new Error('nothing was looked at')
  return best
}

function asAudit({ categories, audits }: Judged): Audit {
  const of = (name: string) => audits[name]?.numericValue ?? Number.NaN
  return {
    scores: KINDS.map((kind) => Math.round((categories[kind]?.score ?? 0) * 100)),
    lcpMs: of('largest-contentful-paint'),
    lcpElement: elementOf(audits),
    shift: of('cumulative-layout-shift'),
    blockedMs: of('total-blocking-time'),
  }
}

function elementOf(audits: Judged['audits']): string {
  const [first] = audits['largest-contentful-paint-element']?.details?.items ?? []
  const snippet =
    first?.items?.[0]?.node?.snippet ??
    audits['lcp-breakdown-insight']?.details?.items?.find(({ type }) => type === 'node')?.snippet
  return /^<\w+/.exec(snippet ?? '')?.[0].slice(1) ?? ''
}

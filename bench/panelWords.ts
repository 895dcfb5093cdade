import { gzipSync } from 'node:zlib'
import everybodys from '../messages/en.json'
import panel from '../messages/panel/en.json'
import type { Cluster } from './cluster'
import { demoSession, openDemoSite } from './demoSite'
import { atMost, type Report } from './report'
import { scriptsOf } from './scriptBytes'

const PUBLIC = ['/', '/contact', '/prices', '/sign-in']
const PORTAL = ['/portal', '/portal/messages', '/portal/settings']
const PANEL = ['/admin', '/admin/collections/bookings', '/admin/messages']
const WORDS_KB_MAX = 10
/** So long that nobody else says it by chance. */
const TELLING = 40

/** What the panel's words cost its pages, and that no other page carries any of them. */
export async function panelWords(cluster: Cluster): Promise<Report> {
  const site = await openDemoSite(cluster, 'panelwords')
  const client = await demoSession(site, 'clients', 'client@demo.test')
  const therapist = await demoSession(site, 'users', 'therapist@demo.test')
  const read = async (path: string, cookie?: string, language = 'en') => {
    const headers = { 'Accept-Language': language, ...(cookie ? { Cookie: cookie } : {}) }
    return (await fetch(site.web.url + path, { headers })).text()
  }
  const known = sentencesOf(everybodys)
  const own = [...sentencesOf(panel)].filter((words) => !known.has(words))
  let foreign = 0
  for (const path of [...PUBLIC, ...PORTAL]) {
    const who = PORTAL.includes(path) ? client : undefined
    const all = [await read(path, who), ...(await scriptsOf(site.web.url + path, who))].join('\n')
    foreign += own.filter((words) => all.includes(words)).length
  }
  const lines = []
  for (const path of PANEL)
    for (const language of ['en', 'de'])
      lines.push({ path, language, ...shareOf(await read(path, therapist, language)) })
  await site.stop()
  const most = Math.max(...lines.map(({ words }) => words))
  return {
    name: 'panelWords',
    ratios: [
      atMost('KB of words with a page of the panel', most, WORDS_KB_MAX),
      atMost(`of ${own.length} sentences of the panel, with pages of site and portal`, foreign, 0),
    ],
    tables: [
      {
        title: 'the document of a page, gzipped; it is loaded once, and none of its words is a script',
        head: ['', 'language', 'KB', 'of them words'],
        rows: lines.map(({ path, language, whole, words }) => [
          path,
          language,
          whole.toFixed(1),
          words.toFixed(1),
        ]),
      },
    ],
    notes: [],
  }
}

function sentencesOf(words: object): Set<string> {
  const found = Object.values(words).flatMap((value) =>
    typeof value === 'string' ? [value] : [...sentencesOf(value)],
  )
  return new Set(found.filter((value) => value.length > TELLING && !/[{"<]/.test(value)))
}

/** KB of a document, gzipped, and how much smaller it is without the panel's words. */
function shareOf(html: string): { whole: number; words: number } {
  const head = '\\"messages\\":{\\"Panel\\":'
  const from = html.indexOf(head)
  if (from < 0) throw new Error('the page carries its words in another way')
  let to = from + head.length
  for (let open = 0, isBegun = false; !isBegun || open > 0; to += 1) {
    if (html[to] === '{') open += 1
    if (html[to] === '}') open -= 1
    isBegun = true
  }
  const kb = (text: string) => gzipSync(text).length / 1024
  const whole = kb(html)
  return { whole, words: whole - kb(html.slice(0, from + head.length) + html.slice(to)) }
}

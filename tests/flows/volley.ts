import type { Web } from '@tests/support/web'

/** One call of somebody signed in, to one of the web programs. */
export type Shot = { web: Web; method?: 'GET' | 'POST'; path: string; cookie?: string; body?: unknown }

type Said = {
  booking?: { id: string; status: string; sequence: number; startsAt: string; cancelledBy?: string }
  lot?: { id: string }
  items?: { id: string }[]
  errors?: { data?: { code?: string } }[]
}

/** `code` is empty where nothing was refused; status 0 where no answer came. */
export type Hit = { status: number; code: string; ms: number; body: Said }

/** As a page of the site sends it. */
export async function shoot({ web, method = 'POST', path, cookie, body }: Shot): Promise<Hit> {
  const from = performance.now()
  const answer = await fetch(`${web.url}/api${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', Origin: web.url, ...(cookie ? { Cookie: cookie } : {}) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => null)
  // A program that is killed in the middle of its answer gives none.
  const said = answer ? ((await answer.json().catch(() => ({}))) as Said) : {}
  const code = said.errors?.[0]?.data?.code ?? ''
  return { status: answer?.status ?? 0, code, ms: performance.now() - from, body: said }
}

/** All at once; the answers in the order of the shots. Prints what became of them. */
export async function fire(words: string, shots: Shot[]): Promise<Hit[]> {
  const hits = await Promise.all(shots.map(shoot))
  const times = hits.map(({ ms }) => ms).sort((a, b) => a - b)
  const at = (share: number) => Math.round(times[Math.ceil(times.length * share) - 1] ?? 0)
  const counts = Object.entries(tally(hits)).map(([what, count]) => `${count} x ${what}`)
  process.stdout.write(`  ${words}: ${counts.join(', ')}; p50 ${at(0.5)} ms, p99 ${at(0.99)} ms\n`)
  return hits
}

/** How often each answer came: `{ '201': 8, '409 slot_taken': 192 }`. */
export function tally(hits: Hit[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { status, code } of hits) {
    const what = code ? `${status} ${code}` : String(status)
    counts[what] = (counts[what] ?? 0) + 1
  }
  return counts
}

/** `count` results of `make`, ten on the way at a time. */
export async function many<Made>(count: number, make: (index: number) => Promise<Made>): Promise<Made[]> {
  const made: Made[] = []
  for (let first = 0; first < count; first += 10) {
    const width = Math.min(10, count - first)
    made.push(...(await Promise.all(Array.from({ length: width }, (_, index) => make(first + index)))))
  }
  return made
}

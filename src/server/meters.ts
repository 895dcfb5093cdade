import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { traced } from '@/server/traced'

/** What one program counts: kept on the program itself, for Next loads a module more than once. */
type Meters = { registry: Registry; requests: Histogram<'method' | 'route' | 'status'> }

const KEPT = Symbol.for('trs.meters')
type Keeper = { [KEPT]?: Meters }

/** The counters of this program; made at the first call. */
export function meters(): Meters {
  const keeper = globalThis as Keeper
  keeper[KEPT] ??= make()
  return keeper[KEPT]
}

function make(): Meters {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'trs_http_request_seconds',
    help: 'Time from a request to the head of its answer, by the doors of the API.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })
  return { registry, requests }
}

type Asked = { method: string; route: string }

/** Counts one request with its time, in a span; `status` as its first digit, so that few series are kept. */
export async function timed({ method, route }: Asked, work: () => Promise<Response>): Promise<Response> {
  const done = meters().requests.startTimer({ method, route })
  const answer = await traced(`${method} ${route}`, work)
  done({ status: `${Math.floor(answer.status / 100)}xx` })
  return answer
}

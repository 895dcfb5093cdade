import { AsyncLocalStorage } from 'node:async_hooks'
import { visitorOf } from '@/server/visitorOf'

const KEY = Symbol.for('trs.request')

type Asked = { id: string | undefined; prefix: string }

/** Next may bundle this file more than once in one process: all of them share what the log reads. */
const shared = globalThis as { [KEY]?: AsyncLocalStorage<Asked> }
shared[KEY] ??= new AsyncLocalStorage<Asked>()
const requests = shared[KEY]

/** Does `work` in the name of a request: what is logged and audited meanwhile says which, and from where. */
export function withRequest<Done>(headers: Headers, work: () => Done): Done {
  const id = headers.get('x-request-id') ?? undefined
  return requests.run({ id, prefix: visitorOf(headers).prefix }, work)
}

/** @returns the id of the request that is being answered, or undefined outside of any */
export function requestId(): string | undefined {
  return requests.getStore()?.id
}

/** @returns where it comes from, as far as the edge says (`visitorOf`), or null outside of any */
export function requestPrefix(): string | null {
  return requests.getStore()?.prefix ?? null
}

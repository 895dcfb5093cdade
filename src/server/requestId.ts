import { AsyncLocalStorage } from 'node:async_hooks'

const KEY = Symbol.for('trs.requestId')

/** Next may bundle this file more than once in one process: all of them share what the log reads. */
const shared = globalThis as { [KEY]?: AsyncLocalStorage<string> }
shared[KEY] ??= new AsyncLocalStorage<string>()
const ids = shared[KEY]

/** Does `work` in the name of a request: each log line that it causes carries `id`. */
export function withRequestId<Done>(id: string | null, work: () => Done): Done {
  return id === null ? work() : ids.run(id, work)
}

/** @returns the id of the request that is being answered, or undefined outside of any */
export function requestId(): string | undefined {
  return ids.getStore()
}

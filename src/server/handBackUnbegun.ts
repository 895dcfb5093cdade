import type { PoolClient } from 'pg'

type AnyQuery = (config: unknown, values?: unknown, done?: unknown) => unknown

/**
 * drizzle sends BEGIN outside of the block that hands its connection back: one that fails would be checked
 * out for ever, and a few restarts of the database would empty the pool. Whose BEGIN fails is given up here.
 */
export function handBackUnbegun(client: PoolClient): void {
  const query = client.query.bind(client) as AnyQuery
  const watched: AnyQuery = (config, values, done) => {
    const answer = query(config, values, done)
    if (isBegin(config) && answer instanceof Promise) answer.catch((error: Error) => client.release(error))
    return answer
  }
  client.query = watched as PoolClient['query']
}

function isBegin(config: unknown): boolean {
  const text = typeof config === 'string' ? config : (config as { text?: unknown } | null)?.text
  return typeof text === 'string' && /^begin\b/i.test(text)
}

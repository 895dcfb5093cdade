import type { PoolClient } from 'pg'

type AnyQuery = (config: unknown, values?: unknown, done?: unknown) => unknown

/**
 * A connection answers one statement after the other. What is asked meanwhile, by fields of one document that
 * are opened side by side in one transaction, waits here: the driver gives up keeping such a line itself
 * (its version 9 refuses). In the order in which it was asked; one that fails does not hold up the next.
 */
export function oneAtATime(client: PoolClient): void {
  const query = client.query.bind(client) as AnyQuery
  let last: Promise<unknown> | null = null
  const waiting: AnyQuery = (config, values, done) => {
    // Whoever is answered by a callback, or brings a query that answers by itself, keeps their own line.
    if (typeof values === 'function' || typeof done === 'function' || isOwnQuery(config))
      return query(config, values, done)
    const answer = last ? last.then(() => query(config, values)) : Promise.resolve(query(config, values))
    const settled = answer.then(
      () => {},
      () => {},
    )
    last = settled
    void settled.then(() => {
      if (last === settled) last = null
    })
    return answer
  }
  client.query = waiting as PoolClient['query']
}

function isOwnQuery(config: unknown): boolean {
  return typeof (config as { submit?: unknown } | null)?.submit === 'function'
}

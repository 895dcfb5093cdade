import type { PoolClient, QueryResult } from 'pg'

type AnyQuery = (config: unknown, values?: unknown, done?: unknown) => unknown

/**
 * PostgreSQL answers the COMMIT of a transaction that had failed with ROLLBACK, and calls it a success.
 * Here that is an error of whoever committed (25P02), at no further statement's cost.
 */
export function refuseSilentRollback(client: PoolClient): void {
  const query = client.query.bind(client) as AnyQuery
  const honest: AnyQuery = (config, values, done) => {
    const answer = query(config, values, done)
    return isCommit(config) && answer instanceof Promise ? answer.then(refuseRollback) : answer
  }
  client.query = honest as PoolClient['query']
}

function isCommit(config: unknown): boolean {
  const text = typeof config === 'string' ? config : (config as { text?: unknown } | null)?.text
  return typeof text === 'string' && text.toLowerCase() === 'commit'
}

function refuseRollback(result: QueryResult): QueryResult {
  if (result.command !== 'ROLLBACK') return result
  throw Object.assign(new Error('the transaction had failed; its COMMIT kept nothing'), { code: '25P02' })
}

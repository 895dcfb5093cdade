import type { PoolClient } from 'pg'

/** Texts beyond this stay unnamed: lists of every length make texts without end. */
const NAMED_MAX = 400

const names = new Map<string, string>()

type Config = { text: string; name?: string; values?: unknown[] }
type AnyQuery = (config: unknown, values?: unknown, done?: unknown) => unknown

/**
 * Lets PostgreSQL keep the plan of a statement that comes again with other values: half of its time for a
 * booking went into parsing and planning (docs/performance.md). Each connection prepares a text once, under
 * one name. Where they are to be `unnamed`, none has a name, not even those that a package gives: for a
 * pooler that hands the next transaction to another connection and does not follow names.
 */
export function nameStatements(client: PoolClient, manner: 'named' | 'unnamed' = 'named'): void {
  const query = client.query.bind(client) as AnyQuery
  const naming: AnyQuery = (config, values, done) =>
    query(manner === 'named' ? named(config, values) : unnamed(config), values, done)
  client.query = naming as PoolClient['query']
}

function named(config: unknown, values: unknown): unknown {
  if (typeof config !== 'object' || config === null || !('text' in config) || 'submit' in config)
    return config
  const { text, name, values: own } = config as Config
  const given = Array.isArray(values) ? values : (own ?? [])
  const chosen = name ?? (given.length > 0 ? nameOf(text) : undefined)
  return chosen === undefined ? config : { ...config, name: chosen }
}

function unnamed(config: unknown): unknown {
  const isOne = typeof config === 'object' && config !== null && 'name' in config && !('submit' in config)
  return isOne ? { ...config, name: undefined } : config
}

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= NAMED_MAX) return known
  const name = `trs_${names.size}`
  names.set(text, name)
  return name
}

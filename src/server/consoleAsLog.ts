import type { Level } from 'pino'
import { ownLog } from '@/server/ownLog'
import { serviceName } from '@/server/serviceName'

const LEVELS = { error: 'error', warn: 'warn', info: 'info', log: 'info', debug: 'debug' } as const
const WORDS_MAX = 300
/** What colours a terminal: a control character, then numbers. */
const COLOURS = /\p{Cc}\[[0-9;]*m/gu

/**
 * What others print in this process (Next, a package) becomes lines of our log: one JSON object each, errors
 * without the values of their statements.
 */
export function consoleAsLog(): void {
  // Whoever develops reads what is printed as it is.
  if (serviceName() === 'dev') return
  const log = ownLog()
  for (const [name, level] of Object.entries(LEVELS) as [keyof typeof LEVELS, Level][]) {
    console[name] = (...given: unknown[]) => {
      const err = given.find((one) => one instanceof Error)
      const words = given.filter((one) => typeof one === 'string').join(' ')
      const msg = words.replace(COLOURS, '').trim().slice(0, WORDS_MAX)
      if (err || msg) log[level]({ ...(err ? { err } : {}), msg: msg || 'printed without words' })
    }
  }
}

import pino from 'pino'
import { logger } from '@/server/logger'

const LEVELS = { error: 'error', warn: 'warn', info: 'info', log: 'info', debug: 'debug' } as const
const WORDS_MAX = 300
// biome-ignore lint/suspicious/noControlCharactersInRegex: what colours a terminal begins with one
const COLOURS = /\u001b\[[0-9;]*m/g

/**
 * What others print in this process (Next, a package) becomes lines of our log: one JSON object each, errors
 * without the values of their statements.
 */
export function consoleAsLog(): void {
  const { options, destination } = logger() as {
    options: pino.LoggerOptions
    destination: pino.DestinationStream
  }
  const log = pino(options, destination)
  for (const [name, level] of Object.entries(LEVELS) as [keyof typeof LEVELS, pino.Level][]) {
    console[name] = (...given: unknown[]) => {
      const err = given.find((one) => one instanceof Error)
      const words = given.filter((one) => typeof one === 'string').join(' ')
      const msg = words.replace(COLOURS, '').trim().slice(0, WORDS_MAX)
      if (err || msg) log[level]({ ...(err ? { err } : {}), msg: msg || 'printed without words' })
    }
  }
}

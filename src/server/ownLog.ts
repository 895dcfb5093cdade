import pino, { type DestinationStream, type Logger, type LoggerOptions } from 'pino'
import { logger } from '@/server/logger'

let opened: Logger | undefined

/** The log of this program, for what runs beside any request of Payload's. */
export function ownLog(): Logger {
  const { options, destination } = logger() as { options: LoggerOptions; destination: DestinationStream }
  opened ??= pino(options, destination)
  return opened
}

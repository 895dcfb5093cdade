import pino from 'pino'
import { expect, test } from 'vitest'
import { logger } from '@/server/logger'

/** A line as the practice writes it, whole. */
function lineOf(log: (to: pino.Logger) => void): string {
  const lines: string[] = []
  const made = logger() as { options: pino.LoggerOptions }
  log(pino({ ...made.options, level: 'info' }, { write: (line: string) => lines.push(line) }))
  return lines.join('')
}

const CANARY = 'jane.canary@patient.test'

test('an error of the driver leaves neither its values nor its words in a line', () => {
  const cause = Object.assign(new Error(`invalid input syntax for type uuid: "${CANARY}"`), { code: '22P02' })
  const error = new Error(`Failed query: select 1 params: ${CANARY}`, { cause })
  const lines = lineOf((log) => {
    log.error({ err: error })
    log.error(error)
    log.error({ err: error, msg: 'the words of ours' })
  })
  expect(lines).not.toContain(CANARY)
  expect(lines).toContain('a statement failed')
  expect(lines).toContain('22P02')
  expect(lines).toContain('the words of ours')
})

test('a refusal is an answer: one line without what was asked', () => {
  const refusal = Object.assign(new Error(`no ${CANARY}`), { status: 403, isPublic: true })
  const line = lineOf((log) => log.error({ err: refusal }))
  expect(JSON.parse(line)).toMatchObject({ level: 'info', msg: 'refused', status: 403 })
  expect(line).not.toContain(CANARY)
})

test('names, addresses and tokens given beside the words are removed', () => {
  const line = lineOf((log) => log.info({ who: { email: CANARY, name: CANARY, token: CANARY } }, 'a visit'))
  expect(line).not.toContain(CANARY)
})

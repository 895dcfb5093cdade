import ts from 'typescript'
import { expect, test } from 'vitest'
import { DomainError, REFUSAL_CODES } from '@/domain/errors'
import { germanText, refusalIn } from '@/server/refusalIn'
import german from '../../../messages/panel/refusals.de.json'
import { lineOf, nodesOf, readSources, type Source } from '../../house/sources'

const at = (language: string, more: object = {}) =>
  ({ i18n: { language }, user: { collection: 'users' }, ...more }) as never
const fields = [{ path: 'reason', message: 'Say why.' }]
const refused = new DomainError('too_late', 'This time has passed.', { fields })

/** Doors of clients alone: the portal says their refusals by code. */
const ASKED_BY_CLIENTS =
  /^(endpoints\/(portal|site|waitlist|stripe|metrics|calendar\/showFeed|notices|rights)|jobs)/
/** What is refused to programs and mail links, or in the portal. */
const TOLD_ELSEWHERE = [
  'src/adapters/payments/twin/mockTwin.ts',
  'src/adapters/payments/verifyStripeEvent.ts',
  'src/domain/scheduling/reserving.ts',
  'src/server/consents.ts',
  'src/server/payments/startPurchase.ts',
  'src/server/records/recordExports.ts',
  'src/server/stopNotices.ts',
  'src/server/verifyAddress.ts',
  'src/server/waiting/joinLine.ts',
  'hooks/bookings/decideReservation.ts',
]

/** The words that a refusal is made with where they stand as they are: `new DomainError(code, '…')`. */
function refusalsOf(source: Source): string[] {
  return [...nodesOf(source.tree)].flatMap((node) => {
    if (!ts.isNewExpression(node) || node.expression.getText() !== 'DomainError') return []
    const words = node.arguments?.[1]
    if (!words || !ts.isStringLiteralLike(words) || germanText(words.text) !== words.text) return []
    return [`${source.path}:${lineOf(source, node)}: ${words.text}`]
  })
}

test('what staff may be refused has German words', () => {
  const sources = readSources([
    'src/domain',
    'src/server',
    'src/contracts',
    'src/adapters',
    'hooks',
    'endpoints',
  ])
  const asked = sources.filter(({ path }) => !ASKED_BY_CLIENTS.test(path) && !TOLD_ELSEWHERE.includes(path))
  expect(asked.length).toBeGreaterThan(200)
  expect(asked.flatMap(refusalsOf)).toEqual([])
  expect(Object.keys(german.codes)).toEqual([...REFUSAL_CODES])
})

test('a German reader of the panel is told in German, everybody else as the rule says it', () => {
  expect(refusalIn(at('de'), refused, refused)).toEqual({
    message: 'Diese Zeit ist vorbei.',
    fields: [{ path: 'reason', message: 'Sagen Sie, warum.' }],
  })
  const login = at('de', { user: null, pathname: '/api/users/login' })
  expect(refusalIn(login, refused, refused).message).toBe('Diese Zeit ist vorbei.')
  for (const asker of [
    at('en'),
    at('de', { user: { collection: 'clients' }, pathname: '/api/portal/bookings' }),
    at('de', { user: null, pathname: '/api/portal/availability' }),
  ]) {
    expect(refusalIn(asker, refused, refused)).toEqual({ message: refused.message, fields })
  }
})

test('what has no German of its own is told by its code; figures are carried over', () => {
  const unknown = new DomainError('locked', 'A word that nobody has translated.', {
    fields: [{ path: 'a', message: 'Neither this.' }],
  })
  expect(refusalIn(at('de'), unknown, unknown)).toEqual({
    message: german.codes.locked,
    fields: [{ path: 'a', message: german.field }],
  })
  expect(germanText('Use a whole number from 0 to 20.')).toBe('Eine ganze Zahl von 0 bis 20.')
  expect(germanText('Too many attempts. Try again in 5 minutes.')).toContain('in 5 Minuten')
})

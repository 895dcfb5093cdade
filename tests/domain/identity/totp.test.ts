import { Secret, TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { asRecoveryCode, newRecoveryCode } from '@/domain/identity/recoveryCode'
import { newTotpSecret, stepOfCode, totpUri } from '@/server/factors/totp'

/** RFC 6238, appendix B, SHA-1: the last six of its eight digits. */
const SECRET = Secret.fromLatin1('12345678901234567890').base32

test.each([
  [59, '287082', 1],
  [1_111_111_109, '081804', 37_037_036],
  [1_111_111_111, '050471', 37_037_037],
  [1_234_567_890, '005924', 41_152_263],
  [2_000_000_000, '279037', 66_666_666],
  [20_000_000_000, '353130', 666_666_666],
])('at %i seconds the code is %s', (seconds, code, step) => {
  expect(stepOfCode(SECRET, code, seconds * 1000)).toBe(step)
})

const HALF_MINUTE = 30_000
const now = 1_900_000_010_000
const codeAt = (at: number) => new TOTP({ secret: Secret.fromBase32(SECRET) }).generate({ timestamp: at })

test.each([
  [-2, null],
  [-1, -1],
  [0, 0],
  [1, 1],
  [2, null],
])('a clock %i steps off is answered by step %s', (off, answer) => {
  const step = stepOfCode(SECRET, codeAt(now + off * HALF_MINUTE), now)
  expect(step).toBe(answer === null ? null : Math.floor(now / HALF_MINUTE) + answer)
})

test.each(['', '12345', '1234567', 'abcdef', '１２３４５６', `${codeAt(now)}0`, '-12345'])(
  '%j is no code',
  (typed) => expect(stepOfCode(SECRET, typed, now)).toBe(null),
)

test('spaces in a code do not matter: apps show it in two groups', () => {
  expect(stepOfCode(SECRET, codeAt(now).replace(/(...)/, '$1 '), now)).toBe(Math.floor(now / HALF_MINUTE))
})

test('a secret has 160 bits, and the address says to an app what it needs', () => {
  const secret = newTotpSecret()
  expect(secret).toMatch(/^[A-Z2-7]{32}$/)
  expect(newTotpSecret()).not.toBe(secret)
  const uri = new URL(totpUri(secret, { practice: 'A: Practice & Co', account: 'ada@example.org' }))
  expect([uri.protocol, uri.host, decodeURIComponent(uri.pathname)]).toEqual([
    'otpauth:',
    'totp',
    '/A  Practice & Co:ada@example.org',
  ])
  expect(Object.fromEntries(uri.searchParams)).toMatchObject({
    secret,
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  })
})

test('a recovery code is 24 letters without those that look alike, read however it is typed', () => {
  const code = newRecoveryCode()
  expect(code).toMatch(/^([A-HJ-NP-Z2-9]{4}-){5}[A-HJ-NP-Z2-9]{4}$/)
  const letters = code.replaceAll('-', '')
  for (const typed of [code, letters, ` ${code.toLowerCase().replaceAll('-', ' ')} `])
    expect(asRecoveryCode(typed)).toBe(letters)
  for (const typed of ['', letters.slice(1), `${letters}A`, letters.replace(/.$/, '0')])
    expect(asRecoveryCode(typed)).toBe(null)
})

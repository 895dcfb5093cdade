import { describe, expect, test } from 'vitest'
import { weaknessOf } from '@/domain/identity/passwordRules'

const context = { email: 'nora.winterfeld@example.org', words: ['Lindenhof'] }
const isRefused = (password: string) => weaknessOf(password, context) !== null

describe('a password that anyone would try is refused', () => {
  test.each([
    'password',
    'Passw0rd!',
    'p@ssw0rd1',
    '12345678',
    '123456789012',
    '87654321',
    'qwertyuiop',
    'qwertz1234',
    '1q2w3e4r5t',
    '1qaz2wsx',
    'abcdefgh',
    'aaaaaaaa',
    'abcabcabc',
    'iloveyou2',
    'sunshine1',
    'Princess!',
    'football99',
    'schatz123',
    'letmein123',
    'welcome2024',
    'Passwort2026',
    'michael1985',
    'dragonmaster',
  ])('%s', (password) => {
    expect(isRefused(password)).toBe(true)
  })
})

describe('words of this practice and of the account make no password', () => {
  test.each([
    'Lindenhof1',
    'lindenhof2026!',
    'Therapie2026',
    'mytherapy1',
    'winterfeld',
    'Winterf3ld!',
    'norawinter1',
    'norawinter.winterfeld@example.org',
    'norawinter.winterfeld1!',
  ])('%s', (password) => {
    const own = { email: 'norawinter.winterfeld@example.org', words: ['Lindenhof'] }
    expect(weaknessOf(password, own)).not.toBeNull()
  })
})

describe('a password of one’s own is taken, whatever characters it is made of', () => {
  test.each([
    'correct horse battery staple',
    'demo-practice-2026',
    'kiesel unter moos',
    'x7!qLp0z',
    'ünübersehbar klein',
    '日本語のパスワード長い',
    'tr0ubadour&3',
    ' spaces  around it ',
  ])('%s', (password) => {
    expect(weaknessOf(password, context)).toBeNull()
  })
})

describe('the length is counted in characters', () => {
  test.each([
    ['seven c', true],
    ['eight ch', false],
    ['😀🌲🏔🎈🧭🪁🛶', true],
    ['😀🌲🏔🎈🧭🪁🛶🐌', false],
    [`${'moss and stone '.repeat(8)}12345678`, false],
    [`${'moss and stone '.repeat(8)}123456789`, true],
  ])('%s', (password, refused) => {
    expect(isRefused(password)).toBe(refused)
  })
})

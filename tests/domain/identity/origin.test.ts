import { describe, expect, test } from 'vitest'
import { isForeign, ownOrigins } from '@/server/origin'

const own = ownOrigins({ SITE_URL: 'https://practice.example', PORT: 3000, TRS_ENV: 'production' })
const client = { cookie: 'theme=dark; __Host-trs-client=abc' }
const staff = { cookie: '__Host-trs-staff=abc' }
const call = (headers: Record<string, string>, method = 'POST', pathname = '/api/portal/bookings') =>
  isForeign({ method, pathname, headers: new Headers(headers) }, own)

describe('a call that changes something comes from our pages, or a program without our cookie', () => {
  test.each([
    ['our origin', { origin: 'https://practice.example', ...client }, false],
    ['another origin', { origin: 'https://evil.example', ...client }, true],
    ['another origin, no cookie', { origin: 'https://evil.example' }, true],
    ['an origin that begins like ours', { origin: 'https://practice.example.evil.example', ...client }, true],
    ['our name without https', { origin: 'http://practice.example', ...client }, true],
    ['another port of ours', { origin: 'https://practice.example:8443', ...client }, true],
    ['a sandboxed page', { origin: 'null', ...client }, true],
    [
      'our origin wins over Sec-Fetch-Site',
      { origin: 'https://practice.example', 'sec-fetch-site': 'none' },
      false,
    ],
    [
      'another origin says same-origin',
      { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
      true,
    ],
    ['same-origin', { 'sec-fetch-site': 'same-origin', ...client }, false],
    ['same-site', { 'sec-fetch-site': 'same-site', ...client }, true],
    ['cross-site', { 'sec-fetch-site': 'cross-site', ...client }, true],
    ['cross-site without a cookie', { 'sec-fetch-site': 'cross-site' }, true],
    ['neither, client cookie', client, true],
    ['neither, staff cookie', staff, true],
    ['neither, some other cookie', { cookie: 'x__Host-trs-client=abc' }, false],
    ['neither, no cookie', {}, false],
  ])('%s', (_name, headers, foreign) => {
    expect(call(headers as Record<string, string>)).toBe(foreign)
  })
})

test.each(['PUT', 'PATCH', 'DELETE', 'post', 'PROPFIND'])('%s is guarded like POST', (method) => {
  expect(call({ origin: 'https://evil.example', ...client }, method)).toBe(true)
})

test.each(['GET', 'HEAD', 'OPTIONS'])('%s changes nothing and passes from anywhere', (method) => {
  expect(call({ origin: 'https://evil.example', ...client }, method)).toBe(false)
})

test('the signed webhook is exempt, and no path that only looks like it', () => {
  const evil = { origin: 'https://evil.example', ...client }
  expect(call(evil, 'POST', '/api/stripe/webhook')).toBe(false)
  expect(call(evil, 'POST', '/api/stripe/webhook/x')).toBe(true)
  expect(call(evil, 'POST', '/x/api/stripe/webhook')).toBe(true)
})

test('a demo answers to both names of its machine, a practice to its own only', () => {
  const settings = { SITE_URL: 'http://localhost:3100', PORT: 3100 }
  expect(ownOrigins({ ...settings, TRS_ENV: 'demo' })).toEqual([
    'http://localhost:3100',
    'http://127.0.0.1:3100',
    'http://localhost:3100',
  ])
  expect(ownOrigins({ ...settings, SITE_URL: 'https://a.example/x', TRS_ENV: 'production' })).toEqual([
    'https://a.example',
  ])
})

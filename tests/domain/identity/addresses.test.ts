import { describe, expect, test } from 'vitest'
import { asEmail } from '@/domain/identity/asEmail'
import { ipPrefix } from '@/domain/identity/ipPrefix'
import { isTimeZone } from '@/domain/identity/isTimeZone'
import { hasRole } from '@/domain/identity/roles'

describe('an e-mail address is stored in one spelling', () => {
  test.each([
    ['  Nora@Example.ORG ', 'nora@example.org'],
    ['a.b+c@sub.example.org', 'a.b+c@sub.example.org'],
    ['nora@example', null],
    ['nora example.org', null],
    ['nora@example.org\r\nBcc: all@example.org', null],
    ['nora@example.org,other@example.org', null],
    ['"x"@example.org', null],
    ['<nora@example.org>', null],
    [`${'a'.repeat(250)}@example.org`, null],
    [undefined, null],
    [{ equals: 'nora@example.org' }, null],
  ])('%j', (text, email) => {
    expect(asEmail(text)).toBe(email)
  })
})

describe('one household has one prefix', () => {
  test.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['[2001:db8::2]', '2001:db8:0:0::/64'],
    ['999.1.1.1', 'unknown'],
    ['1:2:3', 'unknown'],
    ['1::2::3', 'unknown'],
    ['', 'unknown'],
    ['unknown, 10.0.0.1', 'unknown'],
  ])('%s', (address, prefix) => {
    expect(ipPrefix(address)).toBe(prefix)
  })
})

test('a client has no role, whatever its document says', () => {
  expect(hasRole({ collection: 'clients', roles: ['owner'] }, 'owner')).toBe(false)
  expect(hasRole({ collection: 'users', roles: ['staff'] }, 'owner', 'staff')).toBe(true)
  expect(hasRole({ collection: 'users', roles: ['staff'] }, 'owner')).toBe(false)
  expect(hasRole(null, 'owner')).toBe(false)
})

test('a time zone has a name', () => {
  expect(isTimeZone('Europe/Berlin')).toBe(true)
  expect(isTimeZone('Asia/Kathmandu')).toBe(true)
  expect(isTimeZone('Asia/Calcutta')).toBe(true)
  expect(isTimeZone('europe/berlin')).toBe(false)
  expect(isTimeZone('+02:00')).toBe(false)
  expect(isTimeZone('Europe/Atlantis')).toBe(false)
  expect(isTimeZone(7)).toBe(false)
})

import { afterEach, expect, test, vi } from 'vitest'
import { socialPicture } from '@/portal/site/socialPicture'

afterEach(() => void vi.restoreAllMocks())

// The library asks a stranger for letters that it has not been given.
test.each([
  ['Łódź, Ștefan, Œuvre ẞ', 'Praxis Ünsal'],
  ['Жизнь 😀 ﷽ ‏ \u0000 -- ‐‑‒', '–'],
  ['Ǆ ſ ƀ ɏ ˆ ‰', 'ÿ'],
  [`„${'ä'.repeat(300)}“`, '€'],
])('a picture of %s is drawn by nobody but us', async (title, practice) => {
  const asked = vi.spyOn(globalThis, 'fetch')
  const picture = Buffer.from(await socialPicture(title, practice))
  // Its own program comes as `data:`.
  const addresses = asked.mock.calls.map(([address]) => String(address))
  expect(addresses.filter((address) => !address.startsWith('data:'))).toEqual([])
  expect(picture.subarray(1, 4).toString()).toBe('PNG')
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630])
})

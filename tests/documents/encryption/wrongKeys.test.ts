import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { type House, openHouse } from '@tests/support/house'
import { newClient } from '@tests/support/people'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refuseWrongKeys } from '@/server/encryption/refuseWrongKeys'

const RIGHT = process.env.ENCRYPTION_KEYS ?? ''
const key = (id: number, byte: number) => `${id}:${Buffer.alloc(32, byte).toString('base64')}`

let house: House
beforeAll(async () => {
  house = await openHouse()
  await newClient(house.payload, { phone: '112' })
})
afterAll(() => house?.close())

const words = (trouble: string) => `ENCRYPTION_KEYS: the key 1 ${trouble} that data keys of this database`

describe('a start is refused', () => {
  test.each([
    ['without the key that wraps', [key(2, 2)], 'is missing; it is the one'],
    ['with another key under its id', [key(1, 9), key(2, 2)], 'is another key than the one'],
  ])('%s', async (_, keys, trouble) => {
    const refused = refuseWrongKeys(house.database.appUrl, keys)
    await expect(refused).rejects.toMatchObject({
      name: 'EnvironmentError',
      message: expect.stringContaining(words(trouble)),
    })
  })

  test('for every program, before it begins, in a line that repeats no key', () => {
    const ENCRYPTION_KEYS = key(2, 2)
    for (const program of ['tick', 'worker', 'web', 'seed']) {
      const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', program], {
        encoding: 'utf8',
        timeout: 30_000,
        env: {
          NODE_ENV: 'test',
          PATH: process.env.PATH,
          TRS_DATA_DIR: tmpdir(),
          PAYLOAD_SECRET: process.env.PAYLOAD_SECRET,
          BACKUP_KEY: key(2, 2).slice(2),
          DATABASE_URL: house.database.appUrl,
          ENCRYPTION_KEYS,
        },
      })
      expect([program, status, stdout]).toEqual([program, 1, ''])
      expect(stderr).toContain(words('is missing'))
      expect(stderr).not.toMatch(/^ {4}at /m)
      expect(stderr).not.toContain(ENCRYPTION_KEYS.slice(-20))
    }
  })
})

test('the right keys are let in, among others too; no database is not theirs to say', async () => {
  await refuseWrongKeys(house.database.appUrl, [key(2, 2), RIGHT])
  await refuseWrongKeys('postgres://nobody@127.0.0.1:1/none', [key(2, 2)])
})

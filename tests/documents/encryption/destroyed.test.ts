import { newDesk, newVisit } from '@tests/doors/portal/visits'
import { type House, openHouse } from '@tests/support/house'
import { newClient } from '@tests/support/people'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { destroyKeys } from '@/server/encryption/destroyKeys'
import { encryptionIn, encryptionOf } from '@/server/encryption/encryption'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { sqlTransaction } from '@/server/sqlTransaction'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

const destroy = (client: string) =>
  sqlTransaction(house.payload, (tx) => destroyKeys(house.payload, tx, `client:${client}`))
const place = (client: string) => ({
  collection: 'notes',
  field: 'body',
  rowId: crypto.randomUUID(),
  subject: `client:${client}`,
})
const keysOf = (client: string) =>
  rowsOf<{ state: string; wrapped: string | null }>(
    poolOf(house.payload),
    sql`select state, wrapped from data_keys where subject = ${`client:${client}`} order by kid`,
  )

describe('the first value of a person', () => {
  test('makes their key, and the next ones use it', async () => {
    const client = crypto.randomUUID()
    const encryption = encryptionOf(house.payload)
    for (const words of ['one', 'two']) {
      const here = place(client)
      expect(await encryption.open(await encryption.seal(words, here), here)).toBe(words)
    }
    expect(await keysOf(client)).toMatchObject([
      { state: 'active', wrapped: expect.stringMatching(/^pe1\./) },
    ])
  })

  test('makes one key however many write at once', async () => {
    const client = crypto.randomUUID()
    const here = place(client)
    const encryption = encryptionOf(house.payload)
    const sealed = await Promise.all(Array.from({ length: 12 }, () => encryption.seal('at once', here)))
    expect(await keysOf(client)).toHaveLength(1)
    for (const one of sealed) expect(await encryption.open(one, here)).toBe('at once')
  })

  test('leaves no key behind where the transaction is undone, and the next one makes another', async () => {
    const client = crypto.randomUUID()
    const here = place(client)
    const { payload } = house
    const transactionID = (await payload.db.beginTransaction()) ?? undefined
    await (await encryptionIn({ payload, transactionID })).seal('undone', here)
    await payload.db.rollbackTransaction(transactionID ?? '')
    expect(await keysOf(client)).toEqual([])
    const sealed = await encryptionOf(payload).seal('kept', here)
    expect(await encryptionOf(payload).open(sealed, here)).toBe('kept')
    expect(await keysOf(client)).toHaveLength(1)
  })
})

describe('a destroyed key', () => {
  test('opens nothing, at once in this process, and nothing is left of it', async () => {
    const { id } = await newClient(house.payload, { phone: '112' })
    const encryption = encryptionOf(house.payload)
    const here = place(id)
    const sealed = await encryption.seal('words', here)
    expect(await encryption.open(sealed, here)).toBe('words')
    expect(await destroy(id)).toBe(1)
    await expect(encryption.open(sealed, here)).rejects.toMatchObject({ fault: 'destroyed' })
    expect(await keysOf(id)).toEqual([{ state: 'destroyed', wrapped: null }])
    expect(await destroy(id)).toBe(0)
  })

  test('is not made again, also where there was none', async () => {
    const client = crypto.randomUUID()
    expect(await destroy(client)).toBe(0)
    const refused = encryptionOf(house.payload).seal('words', place(client))
    await expect(refused).rejects.toMatchObject({ code: 'not_allowed' })
    expect(await keysOf(client)).toEqual([{ state: 'destroyed', wrapped: null }])
  })

  test('leaves the person’s bookings to be read and corrected, without their words', async () => {
    const visit = await newVisit(house)
    const desk = await newDesk(house, ['staff'])
    const { body } = await visit.book()
    const path = `/staff/bookings/${body.booking.id}`
    await desk.call('POST', `${path}/cancellation`, { by: 'practice', reason: 'a burst pipe' })
    await destroy(visit.client)
    const read = await desk.call('GET', `/bookings/${body.booking.id}`)
    expect(read).toMatchObject({ status: 200, body: { status: 'cancelled' } })
    expect(read.body).not.toHaveProperty('cancelReason')
    const own = await visit.call('GET', '/portal/bookings')
    expect(own.body.items).toMatchObject([{ status: 'cancelled' }])
    expect(own.body.items[0]).not.toHaveProperty('cancelReason')
    const more = { client: visit.client, creditType: 'session', quantity: 1, requestId: crypto.randomUUID() }
    const granted = await desk.call('POST', '/staff/credits', { ...more, reason: 'words about them' })
    expect(granted.status).toBe(403)
  })
})

import { asOwner } from '@tests/support/asOwner'
import { type House, openHouse } from '@tests/support/house'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keyRing } from '@/server/encryption/encryption'
import { resealColumn } from '@/server/encryption/resealColumn'
import { activatePending, openRotation, preparePending } from '@/server/encryption/rotateKeys'
import { sealedColumns } from '@/server/encryption/sealedColumns'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { newDesk } from './desk'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

const kidOf = async (id: string) => {
  const rows = await rowsOf<{ kid: number }>(
    poolOf(house.payload),
    sql`select sealed_kid(body_sealed)::float8 as kid from notes where id = ${id}::uuid`,
  )
  return rows[0]?.kid ?? 0
}

test('a signed note is sealed anew when its key is rotated, and says what it said', async () => {
  const { signed, call } = await newDesk(house)
  const note = await signed('She slept well.')
  const before = await kidOf(note.id)
  await asOwner(house, async (payload) => {
    const rotation = await openRotation(payload)
    await preparePending(payload, keyRing(), rotation)
    await activatePending(payload)
    const columns = sealedColumns(payload).filter(({ collection }) => collection === 'notes')
    expect(columns.map(({ field }) => field).sort()).toEqual(['body', 'draft', 'reason'])
    const old = { ring: keyRing(), upTo: rotation.upTo }
    for (const column of columns) expect((await resealColumn(payload, column, old)).unopened).toBe(0)
  })
  expect(await kidOf(note.id)).toBeGreaterThan(before)
  expect((await call('GET', `/${note.id}`)).body.note.sections.plan).toBe('She slept well.')
})

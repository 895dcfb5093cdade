import { createHash } from 'node:crypto'
import { at, entryOf, grantOf, lotRow, rescheduleOf } from '@tests/documents/promises/ledgerRows'
import { append, cancel, committed, insert, newWorld } from '@tests/documents/promises/rawLedger'
import { databaseOf } from '@tests/documents/promises/refusedForEveryRole'
import { describe, expect, test } from 'vitest'

type Row = Record<string, string | number | Date | null>

/** uint32, big endian, of the length in bytes, then UTF-8; ffffffff for null. */
function field(value: string | number | Date | null | undefined): Buffer {
  if (value === null || value === undefined) return Buffer.from('ffffffff', 'hex')
  const bytes = Buffer.from(value instanceof Date ? instant(value) : String(value), 'utf8')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return Buffer.concat([length, bytes])
}

/** `20300107T100000.000Z` */
const instant = (value: Date) => value.toISOString().replaceAll(/[-:]/g, '')

const sha256 = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest('hex')

const TERMS = ['id', 'client_id', 'credit_type', 'source', 'paid', 'currency', 'expires_at', 'grant_key']
const CONTENT = [
  'lot_id',
  'position',
  'key',
  'type',
  'from',
  'to',
  'quantity',
  'booking_id',
  'generation',
  'answers',
  'reason',
  'evidence',
  'actor',
  'at',
]

const first = (lot: Row) => sha256(Buffer.from('lot1'), ...TERMS.map((name) => field(lot[name])))
const next = (entry: Row, previous: string) =>
  sha256(Buffer.from('le1'), Buffer.from(previous, 'hex'), ...CONTENT.map((name) => field(entry[name])))

describe('the chain of a lot', () => {
  const opened = databaseOf('application')

  async function chainOf(lot: string) {
    const { db } = opened
    const lots = await db.query<Row>('select * from credit_lots where id = $1', [lot])
    const entries = await db.query<Row>('select * from ledger_entries where lot_id = $1 order by position', [
      lot,
    ])
    return { lot: lots.rows[0] ?? {}, entries: entries.rows }
  }

  function expectChain({ lot, entries }: Awaited<ReturnType<typeof chainOf>>) {
    const head = entries.reduce((previous, entry, index) => {
      expect(entry).toMatchObject({ position: index + 1, previous })
      const hash = next(entry, previous)
      expect(entry.hash).toBe(hash)
      return hash
    }, first(lot))
    expect(lot).toMatchObject({ head, entries: entries.length })
  }

  test('begins with the terms of the lot and goes through every entry, gap-free, to the head', async () => {
    const { db } = opened
    const world = await newWorld(db)
    await committed(db, () => append(db, rescheduleOf(world.hold, 1)))
    await committed(db, () => cancel(db, world))
    const chain = await chainOf(world.lot)
    expect(chain.entries.map(({ type }) => type)).toEqual(['grant', 'hold', 'reschedule', 'release'])
    expectChain(chain)
  })

  test('covers what was paid, in letters of every length, and instants to the millisecond', async () => {
    const { db } = opened
    const { client } = await newWorld(db)
    const expires_at = new Date('2031-02-03T04:05:06.789Z')
    const lot = lotRow({
      client_id: client,
      source: 'pack',
      evidence: 'pi_1',
      paid: 12_345,
      currency: 'EUR',
      expires_at,
    })
    const spoken = { evidence: 'Übergröße 🙂', actor: '', reason: 'because', at: at(0.123_456_7) }
    await committed(db, async () => {
      await insert(db, 'credit_lots', lot)
      await append(db, grantOf(lot, 2), entryOf('expire', `expire:${lot.id}`, String(lot.id), 1, spoken))
    })
    expectChain(await chainOf(String(lot.id)))
  })

  test('of a lot without entries is the hash of its terms', async () => {
    const { db } = opened
    const { client } = await newWorld(db)
    const lot = lotRow({ client_id: client })
    await insert(db, 'credit_lots', lot)
    expectChain(await chainOf(String(lot.id)))
  })

  test('is written by the database alone: positions and hashes of a caller are ignored', async () => {
    const { db } = opened
    const world = await newWorld(db)
    const forged = { position: 9, previous: '0'.repeat(64), hash: 'f'.repeat(64) }
    await committed(db, () =>
      append(db, { ...entryOf('expire', `expire:${world.lot}`, world.lot, 1), ...forged }),
    )
    expectChain(await chainOf(world.lot))
  })
})

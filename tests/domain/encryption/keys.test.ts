import { createSecretKey, randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type DataKey, type StoredKey, unwrapKey, wrapKey } from '@/domain/encryption/dataKey'
import { EncryptionService } from '@/domain/encryption/EncryptionService'
import { keyRingOf } from '@/domain/encryption/keyRing'
import { Unopened } from '@/domain/encryption/sealFault'
import { subjectOf } from '@/domain/encryption/subjectOf'
import { openIndependently } from './independent'

const keyText = (id: number, byte: number) => `${id}:${Buffer.alloc(32, byte).toString('base64')}`
const key: DataKey = { kid: 258, subject: 'client:9', key: createSecretKey(randomBytes(32)) }
const stored = (wrapped: string | null): StoredKey => ({ ...key, wrapped, state: 'active' })

describe('the ring of keys', () => {
  test('seals under the first listed and knows them all', () => {
    const ring = keyRingOf([keyText(2, 9), keyText(1, 8)])
    expect(ring.first).toBe(2)
    expect([...ring.keys.keys()]).toEqual([2, 1])
    expect(keyRingOf([keyText(0xff_ff_ff_ff, 1)]).first).toBe(4_294_967_295)
  })

  test.each([
    [[]],
    [['']],
    [[keyText(0, 1)]],
    [[keyText(0x1_00_00_00_00, 1)]],
    [[keyText(1, 1), keyText(1, 2)]],
    [[`1:${Buffer.alloc(31).toString('base64')}`]],
    [[`1:${Buffer.alloc(33).toString('base64')}`]],
    [[`-1:${Buffer.alloc(32).toString('base64')}`]],
    [[Buffer.alloc(32).toString('base64')]],
  ])('is not made of %j, and its refusal repeats no key', (texts) => {
    let message = ''
    try {
      keyRingOf(texts)
    } catch (error) {
      message = String(error)
    }
    expect(message).toMatch(/key/)
    for (const text of texts.filter((one) => one.length > 20)) expect(message).not.toContain(text.slice(-20))
  })
})

describe('a data key', () => {
  const ring = keyRingOf([keyText(7, 1)])

  test('is wrapped as an envelope under the key of the ring, bound to its id and subject', async () => {
    const { wrapped, kekId } = wrapKey(ring, key)
    expect(kekId).toBe(7)
    const envelope = Buffer.from(wrapped.slice('pe1.'.length), 'base64url')
    expect(envelope.readUInt32BE(4)).toBe(7)
    expect(envelope.length).toBe(56 + 32 + 16)
    const place = { collection: 'data-keys', field: 'wrapped', rowId: '258', subject: 'client:9' }
    // Any bytes are a key: as text they would not read back, so only that they open is asked.
    await expect(openIndependently(envelope, Buffer.alloc(32, 1), place)).resolves.toBeTypeOf('string')
    expect(unwrapKey(ring, stored(wrapped)).key.equals(key.key)).toBe(true)
  })

  test.each([
    ['of another id', { kid: 259 }, 'tag'],
    ['of another subject', { subject: 'client:8' }, 'tag'],
    ['that was destroyed', { wrapped: null }, 'destroyed'],
  ])('%s is not unwrapped', (_, change, fault) => {
    const row = { ...stored(wrapKey(ring, key).wrapped), ...change }
    expect(() => unwrapKey(ring, row)).toThrow(expect.objectContaining({ fault }))
  })

  test.each([
    ['without its key', [keyText(8, 1)], 'unknown_key'],
    ['with another key under its id', [keyText(7, 2)], 'commitment'],
  ])('a ring %s does not unwrap', (_, texts, fault) => {
    const row = stored(wrapKey(ring, key).wrapped)
    expect(() => unwrapKey(keyRingOf(texts), row)).toThrow(expect.objectContaining({ fault }))
  })
})

describe('the service', () => {
  const keys = new Map([[key.kid, key]])
  const service = new EncryptionService({
    sealingKey: async () => key,
    openingKey: async (kid) => keys.get(kid) ?? Promise.reject(new Unopened('unknown_key')),
  })
  const context = { collection: 'notes', field: 'body', rowId: 'a', subject: 'client:9' }

  test('opens what it sealed, words and bytes', async () => {
    const words = 'Ein Satz — 🌱'
    expect(await service.open(await service.seal(words, context), context)).toBe(words)
    const bytes = randomBytes(1000)
    expect(await service.openBytes(await service.sealBytes(bytes, context), context)).toEqual(bytes)
  })

  test('answers one error to every flipped byte, also where it names another key', async () => {
    const sealed = await service.seal('words', context)
    const envelope = Buffer.from(sealed.slice('pe1.'.length), 'base64url')
    const causes = new Set<string>()
    for (let at = 0; at < envelope.length; at++) {
      const bent = Buffer.from(envelope)
      bent[at] = (bent[at] ?? 0) ^ 0x81
      const said = await service.open(`pe1.${bent.toString('base64url')}`, context).catch((error) => error)
      expect([said.name, said.message]).toEqual(['Unopened', 'this cannot be opened'])
      causes.add(said.fault)
    }
    expect([...causes].sort()).toEqual(['commitment', 'malformed', 'tag', 'unknown_key'])
  })

  test('opens nothing that a key of another subject sealed, whatever the words are bound to', async () => {
    const foreign = { ...context, subject: 'client:8' }
    const sealed = await service.seal('words', foreign)
    await expect(service.open(sealed, foreign)).rejects.toMatchObject({ fault: 'foreign_key' })
  })
})

describe('the subject of a row', () => {
  test.each([
    ['practice', {}, 'practice'],
    [{ of: 'client', by: 'client' }, { client: 'c1' }, 'client:c1'],
    [{ of: 'record', by: 'client' }, { client: { id: 'c1', name: 'Ada' } }, 'record:c1'],
    [{ of: 'client', by: 'id' }, { id: 'c1' }, 'client:c1'],
  ] as const)('%j of %j is %s', (rule, row, subject) => {
    expect(subjectOf(rule, row)).toBe(subject)
  })

  test.each([{}, { client: null }, { client: '' }, { client: 7 }])('is nobody’s for %j: a bug', (row) => {
    expect(() => subjectOf({ of: 'client', by: 'client' }, row)).toThrow('names no client')
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kidOf, openEnvelope, sealEnvelope } from '@/domain/encryption/envelope'
import { asSealedText, envelopeOf } from '@/domain/encryption/sealedText'
import type { Unopened } from '@/domain/encryption/sealFault'
import { hex, openIndependently, sealIndependently } from './independent'

const VECTOR =
  '5045010100000102010101010101010101010101010101018bda275d3280e5cfd9f95afd827cdd0c9777ae826f1f0d38' +
  '50ad75b856859326d4b6459b17353f8035d98905158806d015ae622a1a2ebe'
const GIVEN = {
  dek: Buffer.alloc(32, 7),
  kid: 0x102,
  salt: Buffer.alloc(16, 1),
  place: { collection: 'messages', field: 'body', rowId: '42', subject: 'client:9' },
}
const KEY = GIVEN.dek
const CONTEXT = GIVEN.place
const sealed = (words = 'Grüße', context = CONTEXT) =>
  sealEnvelope({ key: KEY, kid: GIVEN.kid, context }, Buffer.from(words))

/** What is thrown, so that a test can say that it is the one error and nothing more. */
function refusalOf(open: () => unknown): { name: string; message: string; fault?: string } | null {
  try {
    open()
    return null
  } catch (error) {
    const { name, message, fault } = error as Unopened
    return { name, message, fault }
  }
}

describe('the published vector', () => {
  test('is what a second implementation makes of the same description', async () => {
    expect(hex(await sealIndependently(GIVEN, 'Grüße'))).toBe(VECTOR)
    expect(await openIndependently(Buffer.from(VECTOR, 'hex'), GIVEN.dek, GIVEN.place)).toBe('Grüße')
  })

  test('is what is sealed and opened here, to the byte', () => {
    const { kid, salt } = GIVEN
    expect(hex(sealEnvelope({ key: KEY, kid, salt, context: CONTEXT }, Buffer.from('Grüße')))).toBe(VECTOR)
    expect(openEnvelope(KEY, CONTEXT, Buffer.from(VECTOR, 'hex')).toString()).toBe('Grüße')
    expect(kidOf(Buffer.from(VECTOR, 'hex'))).toBe(0x102)
  })
})

test('whatever is sealed here is opened by the second implementation, and the reverse', async () => {
  const part = fc
    .string({ unit: 'binary', maxLength: 40 })
    .filter((text) => Buffer.from(text).toString() === text)
  const place = fc.record({ collection: part, field: part, rowId: part, subject: part })
  const words = fc.string({ unit: 'grapheme', maxLength: 300 })
  const key = fc.uint8Array({ minLength: 32, maxLength: 32 })
  const kid = fc.integer({ min: 1, max: 0xff_ff_ff_ff })
  await fc.assert(
    fc.asyncProperty(place, words, key, kid, async (context, text, bytes, id) => {
      const dek = Buffer.from(bytes)
      const ours = sealEnvelope({ key: dek, kid: id, context }, Buffer.from(text))
      expect(await openIndependently(ours, dek, context)).toBe(text)
      const salt = Buffer.alloc(16, id)
      const theirs = await sealIndependently({ dek, kid: id, salt, place: context }, text)
      expect(openEnvelope(dek, context, Buffer.from(theirs)).toString()).toBe(text)
    }),
    { numRuns: 40 },
  )
})

test('the same words are never sealed the same way twice', () => {
  const many = Array.from({ length: 500 }, () => hex(sealed().subarray(8)))
  expect(new Set(many).size).toBe(500)
})

describe('one error answers', () => {
  const outward = { name: 'Unopened', message: 'this cannot be opened' }

  test('every flipped bit of every byte', () => {
    const envelope = sealed('words of a session')
    for (let at = 0; at < envelope.length; at++) {
      for (let bit = 0; bit < 8; bit++) {
        const flipped = Buffer.from(envelope)
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit)
        expect(refusalOf(() => openEnvelope(KEY, CONTEXT, flipped))).toMatchObject(outward)
      }
    }
  })

  test('every truncation, at the end and at the beginning, and anything added', () => {
    const envelope = sealed('words of a session')
    for (let length = 0; length < envelope.length; length++) {
      const cuts = [envelope.subarray(0, length), envelope.subarray(envelope.length - length)]
      for (const cut of cuts) {
        expect(refusalOf(() => openEnvelope(KEY, CONTEXT, cut))).toMatchObject(outward)
      }
    }
    const longer = Buffer.concat([envelope, Buffer.alloc(1)])
    expect(refusalOf(() => openEnvelope(KEY, CONTEXT, longer))).toMatchObject(outward)
  })

  test('a tag cut to the four bytes that Node would take', () => {
    const envelope = sealed('')
    expect(refusalOf(() => openEnvelope(KEY, CONTEXT, envelope.subarray(0, 60)))).toMatchObject(outward)
  })

  test.each([
    ['row', { rowId: '43' }],
    ['field', { field: 'subject' }],
    ['collection', { collection: 'notes' }],
    ['subject', { subject: 'client:8' }],
    ['border between two parts', { rowId: '42c', subject: 'lient:9' }],
  ])('a move to another %s', (_, other) => {
    const refusal = refusalOf(() => openEnvelope(KEY, { ...CONTEXT, ...other }, sealed()))
    expect(refusal).toEqual({ ...outward, fault: 'tag' })
  })

  test('another key, by its commitment', () => {
    const refusal = refusalOf(() => openEnvelope(Buffer.alloc(32, 8), CONTEXT, sealed()))
    expect(refusal).toEqual({ ...outward, fault: 'commitment' })
  })

  test('the commitment of one key over the body of another', () => {
    const [one, two] = [sealed('one'), sealed('two')]
    one.copy(two, 8, 8, 56)
    expect(refusalOf(() => openEnvelope(KEY, CONTEXT, two))).toEqual({ ...outward, fault: 'tag' })
  })
})

describe('the text in a column', () => {
  test('is pe1. and base64url, and reads back', () => {
    const text = asSealedText(Buffer.from(VECTOR, 'hex'))
    expect(text).toBe(`pe1.${Buffer.from(VECTOR, 'hex').toString('base64url')}`)
    expect(hex(envelopeOf(text))).toBe(VECTOR)
  })

  test.each([
    '',
    'plain words',
    'pe1.',
    'PE1.UEUB',
    'pe1.UEUB AQ',
    'pe1.UEUBAQ==',
    'pe1.UEUBAQ\n',
    'pe1.UEUBAR',
  ])('is not read from %j', (text) => {
    const fault = 'malformed'
    expect(refusalOf(() => openEnvelope(KEY, CONTEXT, envelopeOf(text)))).toMatchObject({ fault })
  })
})

test('a key of another length is a bug, not a refusal', () => {
  const short = { key: Buffer.alloc(31), kid: 1, context: CONTEXT }
  expect(() => sealEnvelope(short, Buffer.alloc(1))).toThrow('32 bytes')
})

import { webcrypto } from 'node:crypto'

/**
 * The envelope PE1 a second time, from its description in docs/decisions/0013-one-envelope.md, over another
 * interface of the platform. Nothing here is taken from the sources.
 */
export type Place = { collection: string; field: string; rowId: string; subject: string }
type Given = { dek: Uint8Array; kid: number; salt: Uint8Array; place: Place }

const { subtle } = webcrypto
const utf8 = (text: string) => new TextEncoder().encode(text)

export async function sealIndependently(given: Given, plaintext: string): Promise<Uint8Array> {
  const header = joined([0x50, 0x45, 1, 1], uint32(given.kid), given.salt)
  const { key, iv, commit } = await keysOf(given)
  const params = { name: 'AES-GCM', iv, additionalData: aad(header, given.place, commit), tagLength: 128 }
  return joined(header, commit, new Uint8Array(await subtle.encrypt(params, key, utf8(plaintext))))
}

export async function openIndependently(
  envelope: Uint8Array,
  dek: Uint8Array,
  place: Place,
): Promise<string> {
  const header = envelope.slice(0, 24)
  const { key, iv, commit } = await keysOf({ dek, salt: envelope.slice(8, 24) })
  if (hex(commit) !== hex(envelope.slice(24, 56))) throw new Error('another key')
  const params = { name: 'AES-GCM', iv, additionalData: aad(header, place, commit), tagLength: 128 }
  return new TextDecoder().decode(await subtle.decrypt(params, key, envelope.slice(56)))
}

export const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

async function keysOf({ dek, salt }: Pick<Given, 'dek' | 'salt'>) {
  const base = await subtle.importKey('raw', dek, 'HKDF', false, ['deriveBits'])
  const how = { name: 'HKDF', hash: 'SHA-256', salt, info: utf8('pe1/record') }
  const okm = new Uint8Array(await subtle.deriveBits(how, base, 76 * 8))
  const key = await subtle.importKey('raw', okm.slice(0, 32), 'AES-GCM', false, ['encrypt', 'decrypt'])
  return { key, iv: okm.slice(32, 44), commit: okm.slice(44) }
}

function aad(header: Uint8Array, { collection, field, rowId, subject }: Place, commit: Uint8Array) {
  const parts = ['pe1', collection, field, rowId, subject].map(utf8)
  return joined(header, ...parts.flatMap((part) => [uint32(part.length), part]), commit)
}

function uint32(number: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, number)
  return bytes
}

function joined(...parts: ArrayLike<number>[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => [...Array.from(part)]))
}

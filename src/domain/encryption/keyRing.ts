/** The keys that wrap data keys: the first listed wraps, all unwrap. */
export type KeyRing = { first: number; keys: ReadonlyMap<number, Buffer> }

const KEY = /^(\d{1,10}):([A-Za-z0-9+/]{43}=)$/
const ID_MAX = 0xff_ff_ff_ff

/** `id:base64` of a key: an id from 1 to 4294967295, 32 bytes. @returns null for anything else */
export function readKey(text: string): { id: number; key: Buffer } | null {
  const [, digits = '', base64 = ''] = KEY.exec(text) ?? []
  const id = Number(digits)
  const key = Buffer.from(base64, 'base64')
  return id >= 1 && id <= ID_MAX && key.length === 32 ? { id, key } : null
}

/** @throws Error for no key, a key that is none, or two under one id; never with a key in its words */
export function keyRingOf(texts: readonly string[]): KeyRing {
  const keys = new Map<number, Buffer>()
  for (const text of texts) {
    const found = readKey(text)
    if (!found || keys.has(found.id)) throw new Error('the keys are not id:base64 of 32 bytes, each id once')
    keys.set(found.id, found.key)
  }
  const [first] = keys.keys()
  if (first === undefined) throw new Error('there is no key')
  return { first, keys }
}

import {
  createCipheriv,
  createDecipheriv,
  hkdfSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { Unopened } from '@/domain/encryption/sealFault'

/** What a sealed value is bound to: at any other place it stays closed. */
export type SealContext = {
  /** The collection's slug, the field's name, the row's id. */
  collection: string
  field: string
  rowId: string
  /** Whose it is: `client:{id}`, `record:{id}`, `user:{id}`, `enquiry:{id}` or `practice`. */
  subject: string
}

/** 32 bytes; as a key object they are prepared once, and no log prints them. */
export type SealKey = KeyObject | Buffer

type Sealing = {
  key: SealKey
  /** uint32: under which the key is found again. */
  kid: number
  context: SealContext
  /** 16 bytes, new at every write. Given by tests of the published vector only. */
  salt?: Buffer
}

const MAGIC = Buffer.from([0x50, 0x45, 0x01, 0x01])
const KID_AT = 4
const SALT_AT = 8
/** Magic, version, suite, kid and salt: authenticated as they are. */
const HEADER_BYTES = 24
const COMMIT_BYTES = 32
const BODY_AT = HEADER_BYTES + COMMIT_BYTES
const TAG_BYTES = 16
const KEY_BYTES = 32
const IV_BYTES = 12
const INFO = Buffer.from('pe1/record')
const GCM = { authTagLength: TAG_BYTES }

/**
 * Seals in the envelope PE1 (docs/decisions/0013-one-envelope.md): a key, nonce and commitment of its own for
 * every value, from HKDF-SHA256 over a new salt; AES-256-GCM with a 16-byte tag.
 */
export function sealEnvelope({ key, kid, context, salt }: Sealing, plaintext: Buffer): Buffer {
  const envelope = Buffer.allocUnsafe(BODY_AT + plaintext.length + TAG_BYTES)
  MAGIC.copy(envelope)
  envelope.writeUInt32BE(kid, KID_AT)
  const fresh = salt ?? randomBytes(HEADER_BYTES - SALT_AT)
  fresh.copy(envelope, SALT_AT)
  const { recordKey, iv, commit } = derive(key, fresh)
  commit.copy(envelope, HEADER_BYTES)
  const cipher = createCipheriv('aes-256-gcm', recordKey, iv, GCM)
  cipher.setAAD(boundTo(envelope.subarray(0, HEADER_BYTES), context, commit))
  cipher.update(plaintext).copy(envelope, BODY_AT)
  cipher.final()
  cipher.getAuthTag().copy(envelope, BODY_AT + plaintext.length)
  return envelope
}

/** Opens what `sealEnvelope` sealed with this key for this context. @throws Unopened */
export function openEnvelope(key: SealKey, context: SealContext, envelope: Buffer): Buffer {
  kidOf(envelope)
  const { recordKey, iv, commit } = derive(key, envelope.subarray(SALT_AT, HEADER_BYTES))
  // Before the tag: another key that would open these bytes to something else is refused here.
  if (!timingSafeEqual(commit, envelope.subarray(HEADER_BYTES, BODY_AT))) throw new Unopened('commitment')
  const tagAt = envelope.length - TAG_BYTES
  // Without the length Node would take a tag of four bytes.
  const decipher = createDecipheriv('aes-256-gcm', recordKey, iv, GCM)
  decipher.setAAD(boundTo(envelope.subarray(0, HEADER_BYTES), context, commit))
  decipher.setAuthTag(envelope.subarray(tagAt))
  const plaintext = decipher.update(envelope.subarray(BODY_AT, tagAt))
  try {
    decipher.final()
  } catch {
    throw new Unopened('tag')
  }
  return plaintext
}

/** Under which key an envelope says it was sealed. @throws Unopened malformed, where it is no envelope */
export function kidOf(envelope: Buffer): number {
  const isWhole = envelope.length >= BODY_AT + TAG_BYTES
  if (!isWhole || !envelope.subarray(0, KID_AT).equals(MAGIC)) throw new Unopened('malformed')
  return envelope.readUInt32BE(KID_AT)
}

function derive(key: SealKey, salt: Buffer) {
  if ((Buffer.isBuffer(key) ? key.length : key.symmetricKeySize) !== KEY_BYTES)
    throw new Error('a key has 32 bytes')
  const length = KEY_BYTES + IV_BYTES + COMMIT_BYTES
  const material = Buffer.from(hkdfSync('sha256', key, salt, INFO, length))
  return {
    recordKey: material.subarray(0, KEY_BYTES),
    iv: material.subarray(KEY_BYTES, KEY_BYTES + IV_BYTES),
    commit: material.subarray(KEY_BYTES + IV_BYTES),
  }
}

/** The data that the tag covers beside the text: header, context with its lengths, commitment. */
function boundTo(header: Buffer, { collection, field, rowId, subject }: SealContext, commit: Buffer): Buffer {
  const parts = ['pe1', collection, field, rowId, subject]
  const bytes = parts.reduce((sum, part) => sum + 4 + Buffer.byteLength(part), HEADER_BYTES + COMMIT_BYTES)
  const bound = Buffer.allocUnsafe(bytes)
  let at = header.copy(bound)
  for (const part of parts) {
    const length = bound.write(part, at + 4)
    bound.writeUInt32BE(length, at)
    at += 4 + length
  }
  commit.copy(bound, at)
  return bound
}

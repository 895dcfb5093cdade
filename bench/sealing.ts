import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, randomBytes } from 'node:crypto'
import { decryptStringSync, encryptStringSync, generateKey, parseKeySync } from '@47ng/cloak'
import { openEnvelope, sealEnvelope } from '@/domain/encryption/envelope'
import { asSealedText, envelopeOf } from '@/domain/encryption/sealedText'
import { atLeast, median, type Report } from './report'

const ROUNDS = 9
const VALUES = 4_000
const WORDS = 'Ein Satz. '.repeat(103).slice(0, 1024)

/** Words to words: sealed as the column keeps it, and opened again. */
const LINES: Record<string, () => string> = {
  'our envelope': ourEnvelope(),
  'AES-256-GCM, the same derivation': rawGcm(true),
  'AES-256-GCM alone': rawGcm(false),
  '@47ng/cloak': cloak(),
}

/** Seals and opens 1 KiB, against what Node itself needs for it, and a library that derives nothing. */
export async function sealing(): Promise<Report> {
  const rates: Record<string, number[]> = {}
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, work] of Object.entries(LINES)) {
      const before = process.cpuUsage()
      for (let value = 0; value < VALUES; value++) {
        if (work() !== WORDS) throw new Error(`${name} lost the words`)
      }
      const { user, system } = process.cpuUsage(before)
      // The first round warms up.
      if (round > 0) rates[name] = [...(rates[name] ?? []), VALUES / ((user + system) / 1_000_000)]
    }
  }
  const of = (name: string) => median(rates[name] ?? [])
  const [ours = '', derived = '', , library = ''] = Object.keys(LINES)
  return {
    name: 'sealing',
    ratios: [
      atLeast('our envelope / AES-256-GCM with the same derivation', of(ours) / of(derived), 0.8),
      atLeast('our envelope / @47ng/cloak, which derives and binds nothing', of(ours) / of(library), 0.6),
    ],
    tables: [
      {
        title: `1 KiB sealed and opened again, values a second of processor, medians of ${ROUNDS} rounds in turns`,
        head: ['', 'a second'],
        rows: Object.keys(LINES).map((name) => [name, Math.round(of(name)).toLocaleString('en')]),
      },
    ],
    notes: [],
  }
}

function ourEnvelope(): () => string {
  const key = createSecretKey(randomBytes(32))
  const context = {
    collection: 'messages',
    field: 'body',
    rowId: '01900000-0000-7000-8000-000000000000',
    subject: 'client:01900000-0000-7000-8000-000000000001',
  }
  return () => {
    const sealed = asSealedText(sealEnvelope({ key, kid: 7, context }, Buffer.from(WORDS, 'utf8')))
    return openEnvelope(key, context, envelopeOf(sealed)).toString('utf8')
  }
}

/** What no envelope can do without: nonce or salt, tag, and the text that a column of text holds. */
function rawGcm(derives: boolean): () => string {
  const key = createSecretKey(randomBytes(32))
  const info = Buffer.from('pe1/record')
  const materialOf = (salt: Buffer) => {
    if (!derives) return { recordKey: key, iv: salt.subarray(0, 12) }
    const material = Buffer.from(hkdfSync('sha256', key, salt, info, 76))
    return { recordKey: material.subarray(0, 32), iv: material.subarray(32, 44) }
  }
  return () => {
    const plaintext = Buffer.from(WORDS, 'utf8')
    const bytes = Buffer.allocUnsafe(16 + plaintext.length + 16)
    const salt = randomBytes(16)
    salt.copy(bytes)
    const { recordKey, iv } = materialOf(salt)
    const cipher = createCipheriv('aes-256-gcm', recordKey, iv, { authTagLength: 16 })
    cipher.update(plaintext).copy(bytes, 16)
    cipher.final()
    cipher.getAuthTag().copy(bytes, 16 + plaintext.length)
    const read = Buffer.from(bytes.toString('base64url'), 'base64url')
    const again = materialOf(read.subarray(0, 16))
    const decipher = createDecipheriv('aes-256-gcm', again.recordKey, again.iv, { authTagLength: 16 })
    decipher.setAuthTag(read.subarray(-16))
    const opened = decipher.update(read.subarray(16, -16))
    decipher.final()
    return opened.toString('utf8')
  }
}

function cloak(): () => string {
  const key = parseKeySync(generateKey())
  return () => decryptStringSync(encryptStringSync(WORDS, key), key)
}

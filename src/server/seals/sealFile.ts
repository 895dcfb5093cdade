import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where one chain of hashes ends: `length` rows, the last with `head`. */
export type ChainHead = { chain: string; length: number; head: string }

/** All chains as they ended at one time. `state`: whether what is written is still what was sealed. */
export type Seal = { name: string; heads: ChainHead[]; state: 'whole' | 'broken' | 'other key' }

/** The key of the seals, made of the practice's secret: it never stands in the database. */
function keyOf(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'trs/seal/1', 32))
}

function nameOfKey(key: Buffer): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 16)
}

/** Where the seals of one practice lie: a data folder may have seen several databases. */
export function sealFolder(dataDir: string, practice: string): string {
  return join(dataDir, 'seals', practice)
}

/** Names of the seals in `folder`, oldest first; each begins with the day on which it was made. */
export function sealNames(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => /^\d{4}-\d\d-\d\d\.seal$/.test(name))
    .sort()
}

/**
 * Writes the heads of all chains under an HMAC. Two programs at once write the same file, whole either way:
 * a line says whose key it is, one for each chain where it ends, the last is the HMAC of all before it.
 */
export function writeSeal(folder: string, day: string, heads: ChainHead[], secret: string): void {
  const key = keyOf(secret)
  const lines = heads.map(({ chain, length, head }) => `${chain} ${length} ${head}\n`)
  const text = `trs-seal 1 ${nameOfKey(key)}\n${lines.join('')}`
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const draft = join(folder, `${day}.${process.pid}`)
  writeFileSync(draft, `${text}hmac ${createHmac('sha256', key).update(text).digest('hex')}\n`, {
    mode: 0o600,
  })
  renameSync(draft, join(folder, `${day}.seal`))
}

/** @returns the newest seal, or null where none was ever made */
export function readLastSeal(folder: string, secret: string): Seal | null {
  const name = sealNames(folder).at(-1)
  if (name === undefined) return null
  const written = readFileSync(join(folder, name), 'utf8')
  const at = written.lastIndexOf('hmac ')
  const text = written.slice(0, Math.max(at, 0))
  const [first = '', ...lines] = text.trimEnd().split('\n')
  const heads = lines.map((line) => {
    const [chain = '', length = '', head = ''] = line.split(' ')
    return { chain, length: Number(length), head }
  })
  const key = keyOf(secret)
  if (first !== `trs-seal 1 ${nameOfKey(key)}`)
    return { name, heads, state: /^trs-seal 1 [0-9a-f]{16}$/.test(first) ? 'other key' : 'broken' }
  const expected = createHmac('sha256', key).update(text).digest()
  const found = Buffer.from(written.slice(at + 5).trim(), 'hex')
  const isWhole = found.length === expected.length && timingSafeEqual(found, expected)
  return { name, heads, state: isWhole ? 'whole' : 'broken' }
}

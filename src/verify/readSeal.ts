import { createHash, createHmac, hkdfSync } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The last seal: what it says of each chain, and what is wrong with the file itself ('' where nothing is).
 */
export type SealRead = {
  name: string
  trouble: string
  heads: { chain: string; length: number; head: string }[]
}

/**
 * The newest of a practice's seals, by its file name, which is the day.
 * @returns null where none was made yet
 */
export function readSeal(dataDir: string, practice: string, secret: string): SealRead | null {
  const folder = join(dataDir, 'seals', practice)
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.seal')) : []
  const name = names.sort().at(-1)
  if (!name) return null
  const lines = readFileSync(join(folder, name), 'utf8').split('\n')
  const [first = '', ...rest] = lines
  const heads = rest.flatMap((line) => {
    const [chain = '', length = '', head] = line.split(' ')
    return head ? [{ chain, length: Number(length), head }] : []
  })
  return { name, trouble: troubleOf(first, lines, secret), heads }
}

function troubleOf(first: string, lines: string[], secret: string): string {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'trs/seal/1', 32))
  if (first !== `trs-seal 1 ${createHash('sha256').update(key).digest('hex').slice(0, 16)}`)
    return 'was made with another secret, or is no seal'
  const said = `${lines.slice(0, -2).join('\n')}\n`
  const isWhole = lines.at(-2) === `hmac ${createHmac('sha256', key).update(said).digest('hex')}`
  return isWhole ? '' : 'is not as it was written'
}

import { hkdfSync } from 'node:crypto'
import { env } from '@/server/env'

const made = new Map<string, Buffer>()

/** A key of 32 bytes for one use only, made of the practice's secret; the same in every program. */
export function derivedKey(use: string): Buffer {
  const known = made.get(use)
  if (known) return known
  const key = Buffer.from(hkdfSync('sha256', env().PAYLOAD_SECRET, '', `trs/${use}`, 32))
  made.set(use, key)
  return key
}

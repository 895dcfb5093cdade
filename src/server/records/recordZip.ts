import { strToU8, zipSync } from 'fflate'
import type { ClientRecord } from '@/server/records/readRecord'
import { recordPage } from '@/server/records/recordPage'

/** A record as one file: `record.json` for programs, `record.html` for people. */
export function recordZip(record: ClientRecord, locale: 'en' | 'de'): Uint8Array<ArrayBuffer> {
  const files = {
    'record.html': strToU8(recordPage(record, locale)),
    'record.json': strToU8(`${JSON.stringify(record, null, 2)}\n`),
  }
  return new Uint8Array(zipSync(files, { level: 6, mtime: new Date(record.at) }))
}

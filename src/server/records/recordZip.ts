import { strToU8, Zip, ZipDeflate } from 'fflate'
import type { ClientRecord } from '@/server/records/readRecord'
import type { RecordFile } from '@/server/records/recordFiles'
import { recordPage } from '@/server/records/recordPage'

const NOTHING = new Uint8Array(0)

/**
 * A record as one file: `record.json` for programs, `record.html` for people, and `files/` with what was sent
 * with messages. Made while it is taken: no more than a piece of it is held.
 */
export function recordZip(
  record: ClientRecord,
  locale: 'en' | 'de',
  files: RecordFile[],
): ReadableStream<Uint8Array> {
  const pieces = zipped(record, [
    { path: 'record.html', pieces: () => whole(recordPage(record, locale)) },
    { path: 'record.json', pieces: () => whole(`${JSON.stringify(record, null, 2)}\n`) },
    ...files,
  ])
  return new ReadableStream({
    pull: async (line) => {
      const { value, done } = await pieces.next()
      if (done) line.close()
      else line.enqueue(value)
    },
    cancel: async () => {
      await pieces.return(undefined)
    },
  })
}

async function* whole(text: string): AsyncGenerator<Uint8Array> {
  yield strToU8(text)
}

async function* zipped({ at }: ClientRecord, files: RecordFile[]): AsyncGenerator<Uint8Array> {
  const made: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    made.push(piece)
  })
  for (const { path, pieces } of files) {
    let entry: ZipDeflate | undefined
    for await (const piece of pieces()) {
      entry ??= added(zip, path, at)
      entry.push(piece, false)
      yield* made.splice(0)
    }
    entry?.push(NOTHING, true)
  }
  zip.end()
  yield* made.splice(0)
}

function added(zip: Zip, path: string, at: string): ZipDeflate {
  const entry = new ZipDeflate(path, { level: 6 })
  entry.mtime = new Date(at)
  zip.add(entry)
  return entry
}

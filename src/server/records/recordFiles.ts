import type { Payload } from 'payload'
import { Unopened } from '@/domain/encryption/sealFault'
import { openFile } from '@/server/messages/openFile'
import type { ClientRecord } from '@/server/records/readRecord'

/** A file of a record: where it stands in it, and its bytes, piece by piece, once it is its turn. */
export type RecordFile = { path: string; pieces: () => AsyncIterable<Uint8Array> }

/**
 * The files that a record's messages came with; each row of theirs is given the name of its file. One that
 * stays closed is left out, as its row says.
 */
export function recordFiles(payload: Payload, { client, parts }: ClientRecord): RecordFile[] {
  const rows = parts.find(({ slug }) => slug === 'attachments')?.rows ?? []
  return rows.map((row) => {
    const id = String(row.id)
    // No sign that a system of files takes for its own.
    const path = `files/${id.slice(-8)}-${String(row.name).replace(/[<>:"/\\|?*]/g, '_')}`
    row.file = path
    return { path, pieces: () => unlessClosed(openFile(payload, { id, client })) }
  })
}

async function* unlessClosed(pieces: AsyncIterable<Buffer>): AsyncGenerator<Uint8Array> {
  let isBegun = false
  try {
    for await (const piece of pieces) {
      isBegun = true
      yield piece
    }
  } catch (error) {
    // What has begun and breaks off is no file: the copy ends there, and is asked for again.
    if (isBegun || !(error instanceof Unopened)) throw error
  }
}

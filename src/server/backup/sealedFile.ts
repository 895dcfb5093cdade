import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { openEnvelope, sealEnvelope } from '@/domain/encryption/envelope'

/** Which file of a backup, and of which backup: bound to every part of it. */
export type Volume = { key: Buffer; backup: string; volume: 'data' | 'keys' }
export type Part = { kind: string; [field: string]: unknown }

/** No id of a ring: a backup is sealed under BACKUP_KEY alone. */
const KID = 0
const MARK = Buffer.from('TRSB1\n')
const LENGTH_BYTES = 4
const ID_BYTES = 36

/**
 * Writes a file of parts, each an envelope of its own under BACKUP_KEY, bound to its backup, volume and
 * place: none can be left out, moved or exchanged, and the last says that it is the last. Readable by its
 * owner alone.
 */
export async function writeSealedFile(
  path: string,
  volume: Volume,
  parts: AsyncIterable<Part>,
): Promise<void> {
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true })
  await once(file, 'open')
  file.write(Buffer.concat([MARK, Buffer.from(volume.backup)]))
  let place = 0
  const put = async (part: Part) => {
    const plaintext = Buffer.from(JSON.stringify(part))
    const envelope = sealEnvelope({ ...sealing(volume, place), kid: KID }, plaintext)
    const length = Buffer.alloc(LENGTH_BYTES)
    length.writeUInt32BE(envelope.length)
    place += 1
    if (!file.write(Buffer.concat([length, envelope]))) await once(file, 'drain')
  }
  for await (const part of parts) await put(part)
  await put({ kind: 'end' })
  file.end()
  await once(file, 'close')
}

/** Reads such a file by its parts. @throws Error where it is none, was changed or cut, or of another key */
export async function* readSealedFile(
  path: string,
  { key, volume }: Omit<Volume, 'backup'>,
): AsyncIterable<Part> {
  const bytes = reading(path)
  try {
    const head = await bytes.take(MARK.length + ID_BYTES)
    if (!head?.subarray(0, MARK.length).equals(MARK)) throw new Error(`${path} is no backup`)
    const backup = head.subarray(MARK.length).toString()
    for (let place = 0; ; place++) {
      const length = (await bytes.take(LENGTH_BYTES))?.readUInt32BE()
      const envelope = length === undefined ? null : await bytes.take(length)
      if (!envelope) throw new Error(`${path} was cut short`)
      const { key: own, context } = sealing({ key, backup, volume }, place)
      const part = JSON.parse(opened(path, () => openEnvelope(own, context, envelope)).toString()) as Part
      if (part.kind !== 'end') yield part
      else if (await bytes.take(1)) throw new Error(`${path} has more than was written`)
      else return
    }
  } finally {
    bytes.close()
  }
}

function opened(path: string, open: () => Buffer): Buffer {
  try {
    return open()
  } catch {
    throw new Error(`${path} cannot be opened: BACKUP_KEY is another key, or the file was changed`)
  }
}

function sealing({ key, backup, volume }: Volume, place: number) {
  const context = { collection: 'backup', field: volume, rowId: `${backup}:${place}`, subject: 'practice' }
  return { key, context }
}

/** A file from its beginning, as many bytes at a time as are asked for. */
function reading(path: string) {
  const stream = createReadStream(path)
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  let held = Buffer.alloc(0)
  return {
    /** @returns null where the file ends before */
    take: async (length: number): Promise<Buffer | null> => {
      const more: Buffer[] = [held]
      for (let there = held.length; there < length; ) {
        const { value, done } = await chunks.next()
        if (done) return null
        more.push(value)
        there += value.length
      }
      const all = more.length === 1 ? held : Buffer.concat(more)
      held = all.subarray(length)
      return all.subarray(0, length)
    },
    close: () => stream.destroy(),
  }
}

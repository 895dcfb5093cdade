import type { Payload } from 'payload'
import { envelopeOf } from '@/domain/encryption/sealedText'
import { Unopened } from '@/domain/encryption/sealFault'
import { partId, readPart } from '@/domain/messages/filePart'
import { encryptionOf } from '@/server/encryption/encryption'
import { filePartContext } from '@/server/encryption/places'
import { poolOf, rowsOf, type SqlRunner, sql } from '@/server/sql'

type Kept = { id: string; client: string }

/**
 * The bytes of a file, piece by piece, each opened when it is asked for. A file that ends before its last
 * piece, or after it, is none.
 * @throws Unopened
 */
export async function* openFile(
  payload: Payload,
  { id, client }: Kept,
  runner: SqlRunner = poolOf(payload),
): AsyncGenerator<Buffer> {
  const encryption = encryptionOf(payload)
  for (let number = 1; ; number++) {
    const own = partId(id, number)
    const [row] = await rowsOf<{ sealed: string }>(
      runner,
      sql`select content_sealed as sealed from attachment_parts where id = ${own}::uuid`,
    )
    if (!row) throw new Unopened('malformed')
    const opened = await encryption.openBytes(envelopeOf(row.sealed), filePartContext(own, client))
    const part = readPart(opened)
    if (!part) throw new Unopened('malformed')
    yield part.bytes
    if (part.isLast) return
  }
}

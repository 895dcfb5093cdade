import { access } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { DomainError } from '@/domain/errors'
import { env } from '@/server/env'

/**
 * Payload's own door calls a picture that is not there a fault of ours; a bucket says so by itself.
 * @throws DomainError not_found
 */
export async function refuseUnknownFile(
  _: unknown,
  { params: { filename } }: { params: { filename: string } },
): Promise<void> {
  const missing = () => new DomainError('not_found', 'There is no such picture.')
  if (basename(filename) !== filename) throw missing()
  if (env().S3_BUCKET) return
  await access(join(env().MEDIA_DIR, filename)).catch(() => {
    throw missing()
  })
}

import { randomUUID } from 'node:crypto'
import type { CollectionBeforeOperationHook } from 'payload'
import sharp from 'sharp'
import { DomainError } from '@/domain/errors'
import { isAllowed } from '@/hooks/media/isAllowed'

/** By what the bytes are, whatever they are called and said to be. */
const KINDS: Record<string, { mime: string; ending: string }> = {
  jpeg: { mime: 'image/jpeg', ending: 'jpg' },
  png: { mime: 'image/png', ending: 'png' },
  webp: { mime: 'image/webp', ending: 'webp' },
  heif: { mime: 'image/avif', ending: 'avif' },
}
const BYTES_MAX = 8 * 1024 * 1024
/** More would be unpacked than is worth showing. */
const PIXELS_MAX = 40_000_000
/** A strip is stretched to the height of the picture that is shared, before most of it is cut off. */
const TIMES_THE_OTHER_SIDE_MAX = 10

/**
 * An upload is a picture that can be unpacked: JPEG, PNG, WebP or AVIF; drawings that may carry scripts (SVG)
 * are none, nor is a strip, or what is cut to one. It is stored under a random name. What somebody sends who
 * may not is not looked into at all.
 * @throws DomainError invalid_input, too_large
 */
export const acceptPicture: CollectionBeforeOperationHook = async (asked) => {
  const { args, operation, req } = asked
  if (operation !== 'create' && operation !== 'update') return args
  const { widthInPixels, heightInPixels } = (req.query?.uploadEdits ?? {}) as Record<string, unknown>
  if ((widthInPixels ?? heightInPixels) !== undefined && isStrip(widthInPixels, heightInPixels))
    throw refusal()
  if (!req.file || !(await isAllowed(asked))) return args
  if (req.file.data.length > BYTES_MAX) throw new DomainError('too_large', 'Use a picture of at most 8 MB.')
  const kind = KINDS[await formatOf(req.file.data)]
  if (!kind) throw refusal()
  Object.assign(req.file, { mimetype: kind.mime, name: `${randomUUID()}.${kind.ending}` })
  return args
}

async function formatOf(bytes: Buffer): Promise<string> {
  // What is no picture is refused in words; sharp says it as an error.
  const found = await sharp(bytes, { limitInputPixels: PIXELS_MAX })
    .metadata()
    .catch(() => null)
  if (!found || isStrip(found.width, found.height)) return 'none'
  return found.format === 'heif' && found.compression !== 'av1' ? 'none' : (found.format ?? 'none')
}

function isStrip(width: unknown, height: unknown): boolean {
  const [less = 0, more = 0] = [Number(width), Number(height)].sort((a, b) => a - b)
  return !(less > 0 && more <= less * TIMES_THE_OTHER_SIDE_MAX)
}

function refusal(): DomainError {
  const message =
    'Use a picture: JPEG, PNG, WebP or AVIF, of at most 40 million points, no side ten times the other.'
  return new DomainError('invalid_input', message, { fields: [{ path: 'file', message }] })
}

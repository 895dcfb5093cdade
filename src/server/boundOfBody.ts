import { FILES_BYTES_MAX } from '@/domain/messages/attachment'
import { bringsFiles } from '@/server/bringsFiles'

const BYTES_MAX = 1024 * 1024
/** A picture of 8 MB, and its form around it; who may send one is asked before it is unpacked. */
const PICTURE_BYTES_MAX = 9 * 1024 * 1024
const PICTURE = /^\/api\/media(\/|$)/
/** The door of messages itself reads no further than files may be large. */
const FILES_WITH_FORM_BYTES_MAX = FILES_BYTES_MAX + 64 * 1024

/**
 * How many bytes of a request's body are read at most: more than a megabyte only of a form that brings a
 * picture, or files and says beforehand how large it is (all else is held before it is known who sends it).
 */
export function boundOfBody(request: Request): number {
  const { url, headers } = request
  if (bringsFiles(request)) return headers.has('content-length') ? FILES_WITH_FORM_BYTES_MAX : BYTES_MAX
  const isForm = /^multipart\//i.test(headers.get('content-type') ?? '')
  return isForm && PICTURE.test(new URL(url).pathname) ? PICTURE_BYTES_MAX : BYTES_MAX
}

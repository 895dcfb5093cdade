import { fileTypeFromBuffer } from 'file-type'
import { FILE_TYPES, type FileType } from '@/domain/messages/attachment'
import { hasSecondNature, isPlainText } from '@/domain/messages/secondNature'

/**
 * What a file is by its content, whatever it is called and was said to be; null for what is not taken: pages,
 * drawings that hold scripts, archives, programs, and whatever is two things at once.
 */
export async function typeOfFile(bytes: Buffer): Promise<FileType | null> {
  if (bytes.length === 0 || hasSecondNature(bytes)) return null
  const found = await fileTypeFromBuffer(bytes)
  if (found) return found.mime in FILE_TYPES ? (found.mime as FileType) : null
  return isPlainText(bytes) ? 'text/plain' : null
}

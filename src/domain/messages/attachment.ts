/** What may be sent with a message, and the name ending of each; the first one is put where there is none. */
export const FILE_TYPES = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'text/plain': ['txt', 'md', 'csv', 'log'],
} as const satisfies Record<string, readonly [string, ...string[]]>

export type FileType = keyof typeof FILE_TYPES

/** A file as it was sent; `type` is what its content is, whatever it was called. */
export type SentFile = { name: string; type: FileType; bytes: Buffer }

/** Files of one message. */
export const FILES_MAX = 5
/** Of all files of one message together. */
export const FILES_BYTES_MAX = 10 * 1024 * 1024
/** Of all files that a client and their therapists have sent each other. */
export const CLIENT_FILES_BYTES_MAX = 100 * 1024 * 1024
/** Of a file's name, in characters. */
export const NAME_MAX = 120

const ENDING_MAX = 12

/**
 * The name under which a file is kept and handed out again: without folders, control characters and what
 * turns the direction of writing, and with an ending that says what it is.
 */
export function nameOfFile(given: string, type: FileType): string {
  const last = given.split(/[/\\]/).at(-1) ?? ''
  const plain = last.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '').replace(/^[.\s]+/, '')
  const [, before = plain, said = ''] = /^(.*)\.([a-z0-9]+)$/i.exec(plain) ?? []
  const endings: readonly string[] = FILE_TYPES[type]
  const isTrue = endings.includes(said.toLowerCase())
  const name = (isTrue ? before : plain).slice(0, NAME_MAX - ENDING_MAX).trim() || 'file'
  return `${name}.${isTrue ? said : endings[0]}`
}

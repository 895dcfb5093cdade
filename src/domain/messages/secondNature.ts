/** How far a browser looks when it guesses what something is, doubled. */
const LOOKED_AT_BYTES = 4096
/** Where a program that opens archives looks for the end of one: its record and the longest comment. */
const ARCHIVE_END_BYTES = 22 + 0xffff
const ARCHIVE_END = Buffer.from('PK\u0005\u0006', 'latin1')
const PDF_END_BYTES = 2048

/** Words that make a page of something, wherever a browser might be led to read them. */
const MARKUP =
  /<(!doctype|html|head|body|script|svg|iframe|object|embed|meta|link|style|\?xml|\?php)[\s>/:?-]/i

/**
 * Whether the content is something else beside what it begins as: an archive behind it, a page or drawing in
 * front, a picture or text with a document in it. Such a file is one thing here and another elsewhere.
 */
export function hasSecondNature(bytes: Buffer): boolean {
  const isPdf = begins(bytes, '%PDF-')
  return (
    MARKUP.test(bytes.subarray(0, LOOKED_AT_BYTES).toString('latin1')) ||
    endsAsArchive(bytes) ||
    (isPdf ? !bytes.subarray(-PDF_END_BYTES).includes('%%EOF') : bytes.subarray(0, 1024).includes('%PDF-'))
  )
}

/** Whether the content is text and nothing but: UTF-8, no control characters, no markup anywhere. */
export function isPlainText(bytes: Buffer): boolean {
  const text = asUtf8(bytes)
  if (text === null) return false
  // Looked for one by one: a pattern for the whole of it would need as many steps to go back.
  return !/(?![\t\n\f\r])\p{Cc}/u.test(text) && !MARKUP.test(text) && !/^\s*<[a-z!?]/i.test(text)
}

function asUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function begins(bytes: Buffer, words: string): boolean {
  return bytes.subarray(0, words.length).equals(Buffer.from(words, 'latin1'))
}

/** An end of archive record whose comment fits into what is left. */
function endsAsArchive(bytes: Buffer): boolean {
  const tail = bytes.subarray(-ARCHIVE_END_BYTES)
  for (let at = tail.indexOf(ARCHIVE_END); at >= 0; at = tail.indexOf(ARCHIVE_END, at + 1)) {
    if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) <= tail.length) return true
  }
  return false
}

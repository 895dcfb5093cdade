/** Of a file in one of its pieces: small enough that a program holds few of them, whatever is asked of it. */
export const PART_BYTES = 256 * 1024

const MORE = 0
const LAST = 1

/**
 * A file in pieces, each with a byte before it that says whether another one follows: sealed at its own place
 * (`partId`), none can be left out, added or put elsewhere unnoticed.
 */
export function partsOf(bytes: Buffer): Buffer[] {
  const count = Math.max(1, Math.ceil(bytes.length / PART_BYTES))
  return Array.from({ length: count }, (_, index) => {
    const piece = bytes.subarray(index * PART_BYTES, (index + 1) * PART_BYTES)
    return Buffer.concat([Buffer.from([index + 1 === count ? LAST : MORE]), piece])
  })
}

/** @returns a piece without its mark, and whether it is the last one; null where it is marked as neither */
export function readPart(part: Buffer): { bytes: Buffer; isLast: boolean } | null {
  const [mark] = part
  return mark === MORE || mark === LAST ? { bytes: part.subarray(1), isLast: mark === LAST } : null
}

/**
 * The id of the row that holds piece `number` (from 1) of a file: the file's own, its last 16 bits changed by
 * the number. What is sealed is bound to its row's id, and so to its file and its place there.
 */
export function partId(file: string, number: number): string {
  const last = Number.parseInt(file.slice(-4), 16) ^ number
  return file.slice(0, -4) + last.toString(16).padStart(4, '0')
}

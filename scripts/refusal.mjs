/** Something the person at the keyboard can put right: told in a line, without a stack. */
export class Refusal extends Error {}

/**
 * Runs a script's work; a refusal becomes a line and exit code 1.
 * @param {() => Promise<unknown>} work
 */
export async function plainly(work) {
  try {
    await work()
  } catch (trouble) {
    tell(trouble)
    process.exit(1)
  }
}

/** A refusal, and what the file system will not let us do, are told in a line. @param {unknown} trouble */
export function tell(trouble) {
  const { code = '', message } = /** @type {NodeJS.ErrnoException} */ (trouble)
  const isPlain = trouble instanceof Refusal || ['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(code)
  console.error(isPlain ? message : trouble)
}

import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/** Nobody holds it longer than a few milliseconds; a holder that is this old is none. */
const STALE_MS = 10_000
const PATIENCE_MS = 15_000

/**
 * Does the work while no other program holds `file`. The work is synchronous, so that within this program
 * nobody comes between; the lock of a program that died is taken over. @throws Error after 15 seconds
 */
export async function whileLocked<Result>(file: string, work: () => Result): Promise<Result> {
  const token = `${process.pid} ${crypto.randomUUID()}`
  for (let waited = 0; !placed(file, token); ) {
    if (removeStale(file)) continue
    const rest = 1 + Math.random() * 9
    waited += rest
    if (waited > PATIENCE_MS) throw new Error(`the lock ${file} does not come free`)
    await pause(rest)
  }
  try {
    return work()
  } finally {
    if (readText(file) === token) rmSync(file, { force: true })
  }
}

/** Appears with its content or not at all. */
function placed(file: string, token: string): boolean {
  const draft = `${file}.${token.replace(' ', '-')}`
  writeFileSync(draft, token, { mode: 0o600 })
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/** @returns whether it is worth another try at once */
function removeStale(file: string): boolean {
  const token = readText(file)
  if (token === null) return true
  if (isAlive(Number(token.split(' ')[0])) && ageOf(file) < STALE_MS) return false
  const aside = `${file}.stale-${crypto.randomUUID()}`
  try {
    renameSync(file, aside)
    // Another may have been faster, and this is the lock of a third: it goes back.
    if (readText(aside) !== token) linkSync(aside, file)
  } catch {
    // gone already: look again
  }
  rmSync(aside, { force: true })
  return true
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function ageOf(file: string): number {
  try {
    return Date.now() - statSync(file).mtimeMs
  } catch {
    return 0
  }
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

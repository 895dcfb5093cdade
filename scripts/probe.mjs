import { statSync } from 'node:fs'

/**
 * For health checks of containers, which have no curl. `node scripts/probe.mjs <address>` ends with 0 if the address
 * answers 200 within three seconds; `node scripts/probe.mjs <file> <seconds>` if the file was touched within so many;
 * one of the future is not well: the clock was put back, and nobody knows.
 */
const [what = '', seconds = '0'] = process.argv.slice(2)
process.exit((await isWell()) ? 0 : 1)

async function isWell() {
  try {
    if (!what.startsWith('http'))
      return Math.abs(Date.now() - statSync(what).mtimeMs) < Number(seconds) * 1_000
    return (await fetch(what, { signal: AbortSignal.timeout(3_000) })).ok
  } catch {
    return false
  }
}

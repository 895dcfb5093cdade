import type { DataKey } from '@/domain/encryption/dataKey'
import { Unopened } from '@/domain/encryption/sealFault'

/** As many clients as a page or a worker's round meets. */
const KEPT_MAX = 1000
/** How long a key that was destroyed meanwhile may still be held by another process. */
const KEPT_MS = 10_000

/**
 * Unwrapped data keys for a short while, so that a page of messages reads its key once. At most 1,000, the
 * oldest going first; two that ask at once wait for one answer; a failure is not kept.
 */
export class KeyCache {
  private readonly kept = new Map<number, Promise<DataKey>>()

  get(kid: number, read: () => Promise<DataKey>): Promise<DataKey> {
    const known = this.kept.get(kid)
    // What ended another's reading is not the key's fault: whoever waited with them reads for themselves.
    if (known) return known.catch((error) => (error instanceof Unopened ? Promise.reject(error) : read()))
    const reading = read()
    this.keep(kid, reading)
    reading.catch(() => this.forget(kid, reading))
    return reading
  }

  /** For the moment in which a key is destroyed. */
  forget(kid: number, only?: Promise<DataKey>): void {
    if (only === undefined || this.kept.get(kid) === only) this.kept.delete(kid)
  }

  private keep(kid: number, reading: Promise<DataKey>): void {
    const [oldest] = this.kept.keys()
    if (oldest !== undefined && this.kept.size >= KEPT_MAX) this.kept.delete(oldest)
    this.kept.set(kid, reading)
    setTimeout(() => this.forget(kid, reading), KEPT_MS).unref()
  }
}

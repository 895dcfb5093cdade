import { DomainError } from '@/domain/errors'
import type { Cashier } from '@/server/payments/settleStored'

/** So many are asked about in one round. */
const BATCH = 20

/** `found`: proven, and nobody had told us; `failed`: they could not be asked about. */
export type Scanned = { found: number; failed: number }

/**
 * Asks the provider about one thing after the other, as `take` hands them out (none: done). One that fails
 * by itself is counted and holds none of the others up; a provider that is away ends the round, and what was
 * not taken yet is still due. @throws DomainError unavailable
 */
export async function askEach<Due>(
  { payload }: Cashier,
  take: () => Promise<Due | undefined>,
  ask: (due: Due) => Promise<number>,
): Promise<Scanned> {
  const scanned: Scanned = { found: 0, failed: 0 }
  for (let asked = 0; asked < BATCH; asked++) {
    const due = await take()
    if (!due) break
    try {
      scanned.found += await ask(due)
    } catch (error) {
      if (error instanceof DomainError && error.code === 'unavailable') throw error
      scanned.failed += 1
      payload.logger.error({ err: error, due, msg: 'the provider could not be asked about this' })
    }
  }
  return scanned
}

import type { Payload } from 'payload'
import type { EncryptionService } from '@/domain/encryption/EncryptionService'
import type { SealContext } from '@/domain/encryption/envelope'
import { type SealFault, Unopened } from '@/domain/encryption/sealFault'

/** How often a sealed value stayed closed in this process, by cause. */
export const faultCounts = new Map<SealFault, number>()

/**
 * Opens a sealed value that is shown among others: one that stays closed is null, so that the rest is still
 * shown, and is counted and noted by cause, place and id.
 */
export async function openOrNote(
  { payload, encryption }: { payload: Payload; encryption: EncryptionService },
  sealed: string,
  context: SealContext,
): Promise<string | null> {
  try {
    return await encryption.open(sealed, context)
  } catch (error) {
    if (!(error instanceof Unopened)) throw error
    const { fault } = error
    const times = (faultCounts.get(fault) ?? 0) + 1
    faultCounts.set(fault, times)
    const { collection, field, rowId } = context
    const about = { fault, times, collection, field, row: rowId }
    // What was destroyed on purpose is no fault of anything.
    payload.logger[fault === 'destroyed' ? 'info' : 'error']({ msg: 'a sealed value stays closed', ...about })
    return null
  }
}

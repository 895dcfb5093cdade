import type { CollectionBeforeChangeHook } from 'payload'
import { DomainError } from '@/domain/errors'
import { readNow } from '@/server/clock'
import { transactionOf } from '@/server/sql'

const PASSED = 'This time has passed. Choose one that is still to come, or publish now.'

/**
 * A time that has passed when it is chosen would publish within the minute what somebody is still writing. A
 * version brought back waits for no time: the one that it waited for is gone.
 * @throws DomainError invalid_input beside `publishAt`
 */
export const refusePassed: CollectionBeforeChangeHook = async ({ data, originalDoc, context, req }) => {
  if (!data.publishAt) return data
  if (context.isRestoringVersion) return { ...data, publishAt: null }
  const chosen = Date.parse(data.publishAt)
  // One that was chosen in time stays, whatever is written while it comes.
  if (chosen === Date.parse(originalDoc?.publishAt ?? '')) return data
  if (chosen > (await readNow(await transactionOf(req)))) return data
  throw new DomainError('invalid_input', PASSED, { fields: [{ path: 'publishAt', message: PASSED }] })
}

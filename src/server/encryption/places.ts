import type { SealContext } from '@/domain/encryption/envelope'

/** Where sealed words stand that plain SQL writes or reads, beside the field hooks. */

/** The words of a row of `reasons`. */
export function reasonContext(rowId: string, client: string): SealContext {
  return { collection: 'reasons', field: 'text', rowId, subject: `client:${client}` }
}

/** Why a booking was cancelled. */
export function cancelReasonContext(rowId: string, client: string): SealContext {
  return { collection: 'bookings', field: 'cancelReason', rowId, subject: `client:${client}` }
}

/** What a message says. */
export function messageContext(rowId: string, client: string): SealContext {
  return { collection: 'messages', field: 'body', rowId, subject: `client:${client}` }
}

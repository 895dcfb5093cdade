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

/** What a file of a message is called. */
export function fileNameContext(rowId: string, client: string): SealContext {
  return { collection: 'attachments', field: 'name', rowId, subject: `client:${client}` }
}

/** A piece of a file. */
export function filePartContext(rowId: string, client: string): SealContext {
  return { collection: 'attachment-parts', field: 'content', rowId, subject: `client:${client}` }
}

/** An address into a session's room, for one of its two people. */
export function joinContext(
  rowId: string,
  { side, client }: { side: 'client' | 'therapist'; client: string },
): SealContext {
  return { collection: 'rooms', field: `${side}Join`, rowId, subject: `client:${client}` }
}

/** What a note says: as long as it is written under the client's key, once signed under their record's. */
export function noteContext(
  rowId: string,
  { field, client }: { field: 'draft' | 'body' | 'reason'; client: string },
): SealContext {
  const subject = `${field === 'draft' ? 'client' : 'record'}:${client}`
  return { collection: 'notes', field, rowId, subject }
}

/** What the codes of an app are made of; `owner` is `user:{id}` or `client:{id}`. */
export function factorContext(rowId: string, owner: string): SealContext {
  return { collection: 'second-factors', field: 'secret', rowId, subject: owner }
}

/** A client's telephone number. */
export function phoneContext(client: string): SealContext {
  return { collection: 'clients', field: 'phone', rowId: client, subject: `client:${client}` }
}

/** What somebody wrote from the public site, or who they said they were. */
export function enquiryContext(rowId: string, field: 'name' | 'email' | 'message'): SealContext {
  return { collection: 'enquiries', field, rowId, subject: `enquiry:${rowId}` }
}

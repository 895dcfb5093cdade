import type { AccountKind, NoteKind } from './notice'

/** A notice to be planned that is about no session; `recipient` is `client:{id}` or `user:{id}`. */
export type NewNotice = {
  kind: NoteKind | AccountKind
  recipient: string
  /** The id of the lot, payment, link, account, conversation or export. */
  subject: string
  /** Tells two notices of one kind about one subject apart; a whole number. */
  sequence: number
}

/**
 * Something waits in a conversation for `recipient`: `sequence` stays the same for all that is unread, so
 * that it is told of once, and grows with what comes after.
 */
export function messageNotice(conversation: string, recipient: string, sequence: number): NewNotice {
  return { kind: 'message', recipient, subject: conversation, sequence }
}

/** The copy of a client's data that they asked for can be fetched. */
export function exportNotice(id: string, client: string): NewNotice {
  return { kind: 'export_ready', recipient: `client:${client}`, subject: id, sequence: 0 }
}

/** A weekly series began, or what was left of it ended: said once to each of its people. */
export function seriesNotices(
  kind: 'series_made' | 'series_ended',
  series: string,
  recipients: string[],
): NewNotice[] {
  return recipients.map((recipient) => ({ kind, recipient, subject: series, sequence: 0 }))
}

/** An erasure was asked for, or taken back: whose account it is knows it in time. */
export function erasureNotice(
  kind: 'erasure_asked' | 'erasure_taken_back',
  id: string,
  client: string,
): NewNotice {
  return { kind, recipient: `client:${client}`, subject: id, sequence: 0 }
}

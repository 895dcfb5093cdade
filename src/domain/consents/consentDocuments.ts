import type { Locale } from '../identity/roles'

/** What a client is asked to agree to. */
export const CONSENT_DOCUMENTS = ['terms', 'privacy'] as const
export type ConsentDocument = (typeof CONSENT_DOCUMENTS)[number]

/** All that stands among consents: the documents, and what is asked once about one's own notes. */
export const CONSENT_KINDS = [...CONSENT_DOCUMENTS, 'note_handover'] as const

/** One version of a document: the day since which it holds, and its paragraphs in each language. */
export type ConsentText = { version: string; words: Record<Locale, string[]> }

/** The agreement to the use of one's data can be taken back at any time; a contract ends otherwise. */
const WITHDRAWABLE: ConsentDocument[] = ['privacy']

/** Whether what was said to `document` can be taken back. */
export function canWithdraw(document: ConsentDocument): boolean {
  return WITHDRAWABLE.includes(document)
}

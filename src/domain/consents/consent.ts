import { createHash } from 'node:crypto'
import type { Locale } from '../identity/roles'
import type { ConsentDocument, ConsentText } from './consentDocuments'
import { privacyTexts } from './privacyTexts'
import { termsTexts } from './termsTexts'

/**
 * Every version that somebody may have agreed to, oldest first. A version is never edited: a new one
 * follows.
 */
export const CONSENT_TEXTS: Record<ConsentDocument, ConsentText[]> = {
  terms: termsTexts,
  privacy: privacyTexts,
}

/** The version that is shown and agreed to now. */
export function currentText(document: ConsentDocument): ConsentText {
  const text = CONSENT_TEXTS[document].at(-1)
  if (!text) throw new Error(`there is no text of ${document}`)
  return text
}

/** SHA-256 of the words as they were read, hex: what stands beside an agreement. */
export function hashOfText({ words }: ConsentText, locale: Locale): string {
  return createHash('sha256').update(words[locale].join('\n\n')).digest('hex')
}

import { describe, expect, test } from 'vitest'
import { CONSENT_TEXTS, hashOfText } from '@/domain/consents/consent'
import { CONSENT_DOCUMENTS, canWithdraw } from '@/domain/consents/consentDocuments'

/** What people have agreed to. A line is added for each new version; none is ever changed. */
const AGREED: Record<string, string> = {
  'terms 2026-11-28 en': 'TERMS_EN',
  'terms 2026-11-28 de': 'TERMS_DE',
  'privacy 2026-11-28 en': 'PRIVACY_EN',
  'privacy 2026-11-28 de': 'PRIVACY_DE',
}

describe('the words that are agreed to', () => {
  test('are never edited once somebody may have read them: another version follows', () => {
    const now = CONSENT_DOCUMENTS.flatMap((document) =>
      CONSENT_TEXTS[document].flatMap((text) =>
        (['en', 'de'] as const).map((locale) => [
          `${document} ${text.version} ${locale}`,
          hashOfText(text, locale),
        ]),
      ),
    )
    expect(Object.fromEntries(now)).toEqual(AGREED)
  })

  test.each(CONSENT_DOCUMENTS)(
    'of %s say the same number of things in each language, newest last',
    (document) => {
      const texts = CONSENT_TEXTS[document]
      for (const { words } of texts) expect(words.de).toHaveLength(words.en.length)
      const versions = texts.map(({ version }) => version)
      expect(versions).toEqual([...new Set(versions)].sort())
    },
  )

  test('can be taken back where they are a consent, and not where they are a contract', () => {
    expect(CONSENT_DOCUMENTS.filter(canWithdraw)).toEqual(['privacy'])
  })
})

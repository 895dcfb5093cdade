import { describe, expect, test } from 'vitest'
import { CONSENT_TEXTS, hashOfText } from '@/domain/consents/consent'
import { CONSENT_DOCUMENTS, canWithdraw } from '@/domain/consents/consentDocuments'
import { handoverText, handoverTexts } from '@/domain/consents/handoverTexts'

/** What people have agreed to. A line is added for each new version; none is ever changed. */
const AGREED: Record<string, string> = {
  'terms 2026-11-28 en': '3fca7a30281ce3216df38acb18c33b1ee89952048ccea17df2f3efda36999a5f',
  'terms 2026-11-28 de': '695a027410206bcc9b6d29077da9635b8f05a772e839512a9253dc00594d9bee',
  'privacy 2026-11-28 en': '7bbe73c92afc9192e7c675f43bd750f3a2320f8d0f5f09f3b1855e70edf020ef',
  'privacy 2026-11-28 de': '0ddae5cd5bedcfd328726414d02c7e2c07cf94f76ed74e676722463345695f40',
}

/** The question about one's notes, of two therapists who stand for any. */
const ASKED: Record<string, string> = {
  '2026-11-28 en': '4e9a895bae660ea751ced0f67918c028aef363084c962fe99402f2f32da1a010',
  '2026-11-28 de': 'c26e3f351e73a3466ee68218d5e5861b285eac61c0113993359f0fb338ead2c2',
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

  test('about one’s notes name the two therapists, and are never edited either', () => {
    const text = handoverText({ from: 'Mara {to}', to: 'Jonas $&' })
    expect(text.words.en[0]).toMatch(/^May Jonas \$& read what Mara \{to\} has written/)
    const now = handoverTexts.flatMap((one) =>
      (['en', 'de'] as const).map((locale) => [`${one.version} ${locale}`, hashOfText(one, locale)]),
    )
    expect(Object.fromEntries(now)).toEqual(ASKED)
  })

  test('can be taken back where they are a consent, and not where they are a contract', () => {
    expect(CONSENT_DOCUMENTS.filter(canWithdraw)).toEqual(['privacy'])
  })
})

import type { Locale } from '../identity/roles'
import type { ConsentText } from './consentDocuments'

/** What is agreed to when notes change hands, version by version; {from} and {to} are the therapists. */
export const handoverTexts: ConsentText[] = [
  {
    version: '2026-11-28',
    words: {
      en: [
        'May {to} read what {from} has written and signed about your sessions? Drafts and personal thoughts stay ' +
          'with {from}.',
      ],
      de: [
        'Darf {to} lesen, was {from} über Ihre Sitzungen geschrieben und unterschrieben hat? Entwürfe und eigene ' +
          'Gedanken bleiben bei {from}.',
      ],
    },
  },
]

/** The question of today about these two, as the client reads it and as its hash is made. */
export function handoverText({ from, to }: { from: string; to: string }): ConsentText {
  const text = handoverTexts.at(-1)
  if (!text) throw new Error('there is no text of a handover')
  const named = (locale: Locale) =>
    text.words[locale].map((words) =>
      words.replace(/\{(from|to)\}/g, (_, side: string) => (side === 'from' ? from : to)),
    )
  return { version: text.version, words: { en: named('en'), de: named('de') } }
}

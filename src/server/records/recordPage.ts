import { escaped } from '@/server/escaped'
import { lookVariables } from '@/server/look'
import type { ClientRecord, RecordPart } from '@/server/records/readRecord'
import de from '../../../messages/de.json'
import en from '../../../messages/en.json'

type Words = { lang: string } & Pick<typeof en.Record, 'title' | 'lead' | 'none' | 'yes' | 'no'> & {
    parts: Record<string, string>
    fields: Record<string, string>
  }

const WORDS: Record<'en' | 'de', Words> = {
  en: { lang: 'en', ...en.Record },
  de: { lang: 'de', ...de.Record },
}

const STYLE = `${lookVariables}
body{font:1rem/1.6 Figtree,system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;
background:var(--paper);color:var(--ink)}h1,h2{font-family:Fraunces,Georgia,serif;font-weight:500}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;border-top:1px solid var(--line);padding:.75rem 0}
dt{color:var(--ink-soft)}dd{margin:0;overflow-wrap:anywhere;white-space:pre-wrap}`

/** A record to read: one page without scripts that opens anywhere, in the client's language. */
export function recordPage(record: ClientRecord, locale: 'en' | 'de'): string {
  const words = WORDS[locale]
  const parts = record.parts.map((part) => section(part, record.names, words))
  return `<!doctype html>
<html lang="${words.lang}"><head><meta charset="utf-8"><title>${words.title}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width"><style>${STYLE}</style></head>
<body><h1>${words.title}</h1><p>${words.lead.replace('{at}', escaped(record.at))}</p>
${parts.join('\n')}
</body></html>
`
}

function section({ slug, title, rows }: RecordPart, names: ClientRecord['names'], words: Words): string {
  const shown = rows.map((row) => {
    const lines = Object.entries(row).flatMap(([name, value]) => {
      const text = textOf(value, names, words)
      return text === '' ? [] : [`<dt>${escaped(labelOf(name, words))}</dt><dd>${escaped(text)}</dd>`]
    })
    return `<dl>${lines.join('')}</dl>`
  })
  return `<section id="${escaped(slug)}"><h2>${escaped(words.parts[slug] ?? title)} (${rows.length})</h2>
${shown.join('\n') || `<p>${words.none}</p>`}</section>`
}

function textOf(value: unknown, names: ClientRecord['names'], words: Words): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (Array.isArray(value)) return value.map((one) => textOf(one, names, words)).join('\n')
  if (typeof value === 'object') {
    const lines = Object.entries(value).map(([name, one]) => {
      const text = textOf(one, names, words)
      return text === '' ? '' : `${labelOf(name, words)}: ${text}`
    })
    return lines.filter((line) => line !== '').join('\n')
  }
  return names[String(value)] ?? String(value)
}

/** What a field is called in the reader's language; one that nobody named yet by its own name. */
function labelOf(name: string, { fields }: Words): string {
  return Object.hasOwn(fields, name) ? (fields[name] ?? name) : spoken(name)
}

/** `freeCancelUntil` -> `Free cancel until` */
function spoken(name: string): string {
  const apart = name.replace(
    /([a-z])([A-Z])/g,
    (_, before: string, next: string) => `${before} ${next.toLowerCase()}`,
  )
  return apart.charAt(0).toUpperCase() + apart.slice(1)
}

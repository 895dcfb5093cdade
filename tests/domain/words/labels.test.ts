import type { Field, SanitizedConfig } from 'payload'
import { de } from 'payload/i18n/de'
import { en } from 'payload/i18n/en'
import { beforeAll, expect, test } from 'vitest'
import german from '../../../messages/panel/labels.de.json'
import { configure } from '../../../payload.config'

type Shown = { where: string; words: unknown }
type Part = Record<string, unknown>

/** The same word in both languages. */
const SAME = [
  ...['/therapists', 'dap', 'ID', 'mail', 'Mails', 'Name', 'Navigation', 'passkey', 'Position', 'SEO', 'sms'],
  ...['soap', 'spam', 'Status', 'stripe', 'Text', 'URL', 'Video'],
]

const SHOWN_OF = { admin: ['description', 'placeholder', 'group'], labels: ['singular', 'plural'] } as const

/** Numbers and dates that show how something is written are of no language. */
const isExample = (words: unknown) => typeof words === 'string' && /^[\d:-]+$/.test(words)

/** Everything of a part of the configuration that the panel shows to people, and where it stands. */
function shownOf(part: Part, where: string): Shown[] {
  if (part.hidden) return []
  const own: Shown[] = 'label' in part ? [{ where, words: part.label }] : []
  for (const [holder, names] of Object.entries(SHOWN_OF)) {
    const held = part[holder] as Part | undefined
    own.push(...names.map((name) => ({ where: `${where}:${name}`, words: held?.[name] })))
  }
  for (const option of (part.options ?? []) as ({ label: unknown; value: string } | string)[]) {
    own.push(
      typeof option === 'string'
        ? { where, words: option }
        : { where: `${where}=${option.value}`, words: option.label },
    )
  }
  const below = [...asParts(part.fields), ...asParts(part.tabs), ...asParts(part.blocks)]
  return [...own, ...below.flatMap((one) => shownOf(one, `${where}.${one.name ?? one.slug ?? ''}`))]
}
const asParts = (parts: unknown) => (parts ?? []) as Part[]

let shown: Shown[]
let config: SanitizedConfig
beforeAll(async () => {
  config = await configure({ databaseUrl: 'postgres://127.0.0.1:1/none' })
  const parts = [...config.collections, ...config.globals].filter(({ slug }) => !slug.startsWith('payload-'))
  shown = parts
    .flatMap((one) => shownOf(one as unknown as Part, one.slug))
    .filter(({ words }) => words !== undefined && words !== false && !isExample(words))
})

test('all that the panel shows of the configuration stands in English and German', () => {
  expect(shown.length).toBeGreaterThan(500)
  const spoken = (words: unknown) =>
    typeof words === 'function' ||
    (typeof words === 'object' && words !== null && 'en' in words && 'de' in words)
  expect(shown.filter(({ words }) => !spoken(words))).toEqual([])
})

test('a word that a package brings has German too, and nothing is shown by an editor from another machine', () => {
  const german = config.i18n.translations as { de?: Record<string, Record<string, string>> }
  const named: string[] = []
  const t = (key: string) => named.push(key)
  for (const { words } of shown) if (typeof words === 'function') words({ t, i18n: { t } } as never)
  const missing = named.filter((key) => {
    const [space = '', name = ''] = key.split(':')
    return space.startsWith('plugin-') && !german.de?.[space]?.[name]
  })
  expect(missing).toEqual([])
  const own = [...config.collections, ...config.globals].filter(({ slug }) => !slug.startsWith('payload-'))
  const drawn = own.flatMap(({ slug, flattenedFields }) =>
    flattenedFields.flatMap((field) =>
      (field.type === 'json' || field.type === 'code') && !field.admin?.components?.Field
        ? [`${slug}.${field.name}`]
        : [],
    ),
  )
  expect(drawn).toEqual([])
})

test('what reads the same in both is a word of both, and German is no English', () => {
  const both = shown.flatMap(({ where, words }) =>
    typeof words === 'object' ? [{ where, ...(words as { en: string; de: string }) }] : [],
  )
  const same = both.filter((one) => one.en.toLowerCase() === one.de.toLowerCase() && !SAME.includes(one.en))
  expect(same).toEqual([])
  expect(both.filter((one) => /\b(the|and|of|is|are|not|with|when|which)\b/.test(one.de))).toEqual([])
})

test('no German stands in the file for what is not there any more', () => {
  const english = new Set(shown.map(({ words }) => (words as { en?: string }).en))
  expect(Object.keys(german.texts).filter((text) => !english.has(text))).toEqual([])
})

test('the panel’s own language and its dates are Payload’s in both', () => {
  expect(config.i18n.supportedLanguages).toEqual({ en, de })
  const fields = config.collections.flatMap(({ fields: own }): Field[] => own)
  expect(fields.some((field) => 'label' in field && typeof field.label === 'function')).toBe(true)
})

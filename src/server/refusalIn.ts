import type { PayloadRequest } from 'payload'
import { APIError } from 'payload'
import type { DomainError } from '@/domain/errors'
import german from '../../messages/panel/refusals.de.json'

type Asked = Pick<PayloadRequest, 'i18n' | 'user' | 'pathname'> | undefined
type Told = Pick<DomainError, 'message' | 'fields'>

const TEXTS: Record<string, string> = german.texts
/** Words with a figure in them: `Use at most {count} characters.` */
const PATTERNS = Object.entries(TEXTS)
  .filter(([english]) => english.includes('{'))
  .map(([english, words]) => ({ pattern: patternOf(english), words }))

/**
 * Whether whoever asks is shown refusals in German: the practice's own people, in whose panel doors and forms
 * are answered as they are. Portal and site have words of their own for each code.
 */
export function readsGerman(req: Asked): boolean {
  if (req?.i18n?.language !== 'de') return false
  return req.user?.collection === 'users' || Boolean(req.pathname?.startsWith('/api/users/'))
}

/** What a rule says in English, in German; as it stands where that has no words, like Payload's own. */
export function germanText(english: string): string {
  const found = TEXTS[english]
  if (found) return found
  for (const { pattern, words } of PATTERNS) {
    const said = pattern.exec(english)
    if (said) return words.replace(/\{(\w+)\}/g, (_, name: string) => said.groups?.[name] ?? '')
  }
  return english
}

/**
 * A refusal as its reader is told it. What has no German of its own is told by its code: no English
 * stands in a German panel. Payload's own errors have been put into words by Payload.
 */
export function refusalIn(req: Asked, { code, message, fields }: DomainError, error: unknown): Told {
  if (!readsGerman(req)) return { message, fields }
  const or = (english: string, fallback: string) => {
    const words = germanText(english)
    return words === english && !(error instanceof APIError) ? fallback : words
  }
  return {
    message: or(message, german.codes[code]),
    fields: fields?.map((field) => ({ ...field, message: or(field.message, german.field) })),
  }
}

function patternOf(english: string): RegExp {
  const literal = english.replace(/[.?*+^$()[\]\\|]/g, '\\$&')
  return new RegExp(`^${literal.replace(/\{(\w+)\}/g, '(?<$1>.+)')}$`)
}

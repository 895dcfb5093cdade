import type { CollectionAfterChangeHook } from 'payload'
import { DomainError } from '@/domain/errors'
import type { Addressed } from '@/domain/site/addresses'
import { type Asked, unfinished } from '@/domain/site/unfinished'

/** Where the words of each kind stand. */
const WORDS = { pages: 'layout', posts: 'text' } as const
const NAMES = { en: 'English', de: 'German' } as const

/**
 * Publishing is of both languages at once, and Payload looks at the one that is open alone: what somebody has
 * begun in the other would be seen as it is. Without a title or words there is nothing to see in a language.
 * @throws DomainError invalid_input, with where it is not finished
 */
export const refuseUnfinished: CollectionAfterChangeHook = async ({ doc, collection, req }) => {
  if (doc._status !== 'published') return doc
  const locale = req.locale === 'de' ? 'en' : 'de'
  const asked = { collection: collection.slug as 'pages', id: doc.id, locale, depth: 0, req } as const
  const other = await req.payload.findByID({ ...asked, fallbackLocale: false })
  const written: Record<string, unknown> = { ...other }
  if (!written.title || !isWritten(written[WORDS[collection.slug as Addressed]])) return doc
  const [where] = unfinished(collection.fields as Asked[], written)
  if (!where) return doc
  const message = `In ${NAMES[locale]} this is not finished: ${where}. Fill it in there, or take it away.`
  throw new DomainError('invalid_input', message)
}

const isWritten = (value: unknown) => (Array.isArray(value) ? value.length > 0 : Boolean(value))

import type { CollectionBeforeOperationHook, FlattenedField } from 'payload'
import { DomainError } from '@/domain/errors'

const TEXTS = new Set(['text', 'textarea', 'email'])

/**
 * What is written to a document is an object of fields, and what is written to a text is a text. Payload
 * falls over no body, a body of another kind, `null`; an object in a text it would keep as its writing.
 * Whoever may not write at all is told that, by Payload's own check.
 * @throws DomainError invalid_input
 */
export const refuseShapeless: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  const { id, data } = args as { id?: string; data?: unknown }
  if (overrideAccess || (operation !== 'create' && operation !== 'update')) return args
  const refusal = isObject(data) ? refusalOfTexts(collection.flattenedFields, data) : NO_OBJECT
  if (!refusal) return args
  const reach = await collection.access[operation]({ req, id, data: {} })
  if (reach !== false) throw refusal
  return { ...args, data: {} }
}

const NO_OBJECT = new DomainError('invalid_input', 'Send the fields as a JSON object.')

function refusalOfTexts(fields: FlattenedField[], data: Record<string, unknown>): DomainError | null {
  const wrong = fields.filter((field) => {
    const value = data[field.name] ?? ''
    const isList = 'hasMany' in field && field.hasMany
    return TEXTS.has(field.type) && !isList && typeof value !== 'string'
  })
  if (wrong.length === 0) return null
  return new DomainError('invalid_input', 'Some of this is not right.', {
    fields: wrong.map(({ name }) => ({ path: name, message: 'Write this as a text.' })),
  })
}

function isObject(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

import type { FieldHook } from 'payload'
import { DomainError } from '@/domain/errors'
import { isRichText } from '@/domain/site/richText'

const BROKEN = 'This is no text as the editor writes it.'

/**
 * The editor's own check falls over what is no tree of nodes.
 * @throws DomainError invalid_input beside the field
 */
export const refuseBrokenText: FieldHook = ({ value, path }) => {
  if (value === undefined || value === null || isRichText(value)) return value
  throw new DomainError('invalid_input', BROKEN, { fields: [{ path: path.join('.'), message: BROKEN }] })
}

import type { CollectionBeforeOperationHook, FlattenedField, Where } from 'payload'
import { LIST_MAX } from '@/contracts/lists'
import { conditionsOf, refuse } from '@/hooks/conditionsOf'

const CONDITIONS_MAX = 50
const CONNECTIVES = ['and', 'or']
/** What stands in the referring row itself; every further step would ask about another document. */
const OF_THE_REFERENCE = ['id', 'value', 'relationTo']

type Asked = {
  where?: Where
  sort?: unknown
  limit?: unknown
  page?: unknown
  pagination?: boolean
  field?: unknown
}

/**
 * Bounds what a person may ask of a list: 50 conditions, 100 documents (whoever asks for more gets 100: the
 * panel always does), and nothing about the documents that a row refers to. Those are asked in their own
 * list, under their own rules. (Payload checks them too, but leaves its refusal as a rejection that nobody
 * awaits.) Programs are not bound.
 * @throws DomainError invalid_input
 */
export const boundQuery: CollectionBeforeOperationHook = ({ args, collection, overrideAccess }) => {
  if (overrideAccess) return args
  const { where, sort, limit, page, pagination, field } = args as Asked
  if (where !== undefined && (typeof where !== 'object' || where === null))
    refuse('where', 'Ask in conditions.')
  if (page !== undefined && !(Number(page) >= 1)) refuse('page', 'Pages begin at 1.')
  const paths = [...conditionsOf(where), ...[sort ?? [], field ?? []].flat().map(String)]
  if (paths.length > CONDITIONS_MAX) refuse('where', `Use at most ${CONDITIONS_MAX} conditions.`)
  for (const path of paths) {
    // A list of versions comes as any other list does.
    const asked = collection.versions ? ofVersion(path) : path
    if (!standsInRow(asked, collection.flattenedFields)) refuse(path, 'This list is not asked for it.')
  }
  if (limit !== undefined && !(Number(limit) >= 1)) refuse('limit', `Ask for 1 to ${LIST_MAX} documents.`)
  const isEndless = limit === undefined ? pagination === false : Number(limit) > LIST_MAX
  return isEndless ? { ...args, limit: LIST_MAX } : args
}

/** What a version says of itself, and of the document as it was then. */
function ofVersion(path: string): string {
  const own = ['parent', 'latest', 'autosave', 'snapshot', 'publishedLocale', 'createdAt', 'updatedAt']
  return own.includes(path.replace(/^-/, '')) ? 'id' : path.replace(/^(-?)version(\.|__)/, '$1')
}

function standsInRow(path: string, fields: FlattenedField[]): boolean {
  const [first = '', ...rest] = path.replace(/^-/, '').replaceAll('__', '.').split('.')
  const field = fields.find(({ name }) => name === first)
  if (rest.length === 0) return field !== undefined || first === 'id' || CONNECTIVES.includes(first)
  if (field?.type === 'relationship' || field?.type === 'upload') {
    return rest.length === 1 && OF_THE_REFERENCE.includes(rest[0] ?? '')
  }
  if (field?.type === 'json') return true
  return (
    field !== undefined && 'flattenedFields' in field && standsInRow(rest.join('.'), field.flattenedFields)
  )
}

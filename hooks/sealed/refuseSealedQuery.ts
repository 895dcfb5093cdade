import type { CollectionBeforeOperationHook } from 'payload'
import { sealedName } from '@/domain/encryption/sealedName'
import { refuse } from '@/hooks/conditionsOf'

type Asked = { where?: unknown; sort?: unknown; field?: unknown }

/**
 * No list is asked for what is sealed, nor sorted by it, whoever asks: there is nothing to compare, and an
 * order of envelopes would be mistaken for one of words. @throws DomainError invalid_input
 */
export const refuseSealedQuery: CollectionBeforeOperationHook = ({ args, collection }) => {
  const { where, sort, field } = args as Asked
  const names = collection.flattenedFields
    .filter(({ custom }) => custom?.sealed)
    .flatMap(({ name }) => [name, sealedName(name)])
  const asked = [
    ...pathsOf(where),
    ...[sort ?? [], field ?? []].flat().flatMap((path) => String(path).split(',')),
  ]
  for (const path of asked) {
    const [first = ''] = path.replace(/^-/, '').split(/\.|__/)
    if (names.includes(first)) refuse(path, 'This list is not asked for it.')
  }
  return args
}

function pathsOf(where: unknown): string[] {
  if (typeof where !== 'object' || where === null) return []
  return Object.entries(where).flatMap(([path, condition]) =>
    Array.isArray(condition) ? condition.flatMap(pathsOf) : [path],
  )
}

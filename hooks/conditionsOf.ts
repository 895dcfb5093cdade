import { DomainError } from '@/domain/errors'

const VALUES_MAX = 100
const TEXT_MAX = 4000
const OF_LISTS = ['in', 'not_in']
const OPERATORS = [
  ...OF_LISTS,
  'equals',
  'not_equals',
  'exists',
  'greater_than',
  'greater_than_equal',
  'less_than',
  'less_than_equal',
  'like',
  'not_like',
  'contains',
]

/** The paths of all conditions, `and` and `or` opened. */
export function conditionsOf(where: unknown): string[] {
  if (typeof where !== 'object' || where === null) return []
  return Object.entries(where).flatMap(([path, condition]) => {
    if (Array.isArray(condition)) return [path, ...condition.flatMap(conditionsOf)]
    for (const [operator, value] of Object.entries(condition ?? {})) refuseLarge(path, operator, value)
    return [path]
  })
}

function refuseLarge(path: string, operator: string, value: unknown): void {
  if (!OPERATORS.includes(operator)) refuse(path, 'This is no comparison.')
  const isList = OF_LISTS.includes(operator)
  const values = [value]
    .flat(Number.POSITIVE_INFINITY)
    .flatMap((one) => (isList ? String(one).split(',') : [one]))
  if (values.length > VALUES_MAX) refuse(path, `Use at most ${VALUES_MAX} values.`)
  if (values.some((one) => typeof one === 'object' && one !== null)) refuse(path, 'Use plain values.')
  if (values.some((one) => String(one).length > TEXT_MAX)) refuse(path, 'This value is too long.')
}

/** @throws DomainError invalid_input that names what was asked */
export function refuse(path: string, message: string): never {
  throw new DomainError('invalid_input', 'This cannot be asked.', { fields: [{ path, message }] })
}

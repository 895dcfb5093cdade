import type { PanelProps, PanelUser } from '../panel/PanelProps'
import { mergeNewest } from './mergeNewest'
import { SOURCES, type Source } from './sources'

export type Row = { source: Source; id: string; at: string; values: Record<string, unknown> }
export type History = { rows: Row[]; older: string | null }

type Asked = {
  payload: PanelProps['payload']
  user: PanelUser
  client: string
  /** An instant, ISO 8601: what happened before it. */
  before?: string
  /** Whether the panel shows a collection to this user. */
  shows: (collection: string) => boolean
}

const PAGE = 50

/** What happened with one client, in all collections that this user sees, as far as it is theirs to read. */
export async function readHistory(asked: Asked): Promise<History> {
  const seen = SOURCES.filter(({ collection }) => asked.shows(collection))
  return mergeNewest(await Promise.all(seen.map((source) => readSource(asked, source))), PAGE)
}

/** One more than a page: whether there is more is known of each. */
async function readSource({ payload, user, client, before }: Asked, source: Source): Promise<Row[]> {
  const { collection, at, says, where, names = { field: 'client', before: '' } } = source
  const fields = [at, ...says, ...(says.includes('amount') ? ['currency'] : [])]
  const { docs } = await payload.find<{ id: string } & Record<string, unknown>>({
    collection,
    user,
    overrideAccess: false,
    where: {
      ...where,
      [names.field]: { equals: names.before + client },
      ...(before ? { [at]: { less_than: before } } : {}),
    },
    sort: `-${at}`,
    limit: PAGE + 1,
    depth: 0,
    select: Object.fromEntries(fields.map((field) => [field, true])),
  })
  return docs.map(({ id, ...values }) => ({ source, id, at: String(values[at]), values }))
}

import { isUuid } from '@/domain/isUuid'
import type { PanelProps, PanelUser } from '../panel/PanelProps'
import type { Teller } from '../panel/valueText'
import { wordsIn } from '../words/wordsIn'
import { HistoryRow } from './HistoryRow'
import { readHistory } from './readHistory'

type Props = Teller & { user: PanelUser; client: string; before: unknown }

/** Whoever may not see the client is told what somebody is who asks for nobody. */
export async function HistoryList({ user, payload, i18n, client, before }: Props) {
  const t = wordsIn(i18n)
  const shows = (collection: string) => {
    const { hidden } = payload.collections[collection as 'clients'].config.admin
    return typeof hidden === 'function' ? !hidden({ user: user as never }) : !hidden
  }
  const found = shows('clients') ? await readClient(payload, user, client) : undefined
  if (!found) return <p>{t('History.nobody')}</p>
  const { rows, older } = await readHistory({ payload, user, client, shows, before: asInstant(before) })
  return (
    <>
      <p>
        <a href={`/admin/collections/clients/${client}`}>{found.name}</a>
      </p>
      {rows.length === 0 && <p>{t('History.none')}</p>}
      <ol>
        {rows.map((row) => (
          <HistoryRow key={row.id} {...{ row, payload, i18n }} />
        ))}
      </ol>
      {older && <a href={`?before=${encodeURIComponent(older)}`}>{t('History.older')}</a>}
    </>
  )
}

async function readClient(payload: PanelProps['payload'], user: PanelUser, id: string) {
  if (!isUuid(id)) return undefined
  const { docs } = await payload.find<{ name: string }>({
    collection: 'clients',
    user,
    overrideAccess: false,
    where: { id: { equals: id } },
    limit: 1,
    depth: 0,
    select: { name: true },
  })
  return docs[0]
}

/** A place in time that makes no sense is none. */
const asInstant = (text: unknown): string | undefined =>
  typeof text === 'string' && !Number.isNaN(Date.parse(text)) ? new Date(text).toISOString() : undefined

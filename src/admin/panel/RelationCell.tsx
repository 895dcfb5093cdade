import { titleOf } from '@/server/titleOf'
import { panelLanguage, type Spoken } from '../words/panelLanguage'
import type { PanelProps } from './PanelProps'
import { practiceZone } from './practiceZone'
import { whenText } from './whenText'

type Props = {
  payload: Parameters<typeof titleOf>[0] & PanelProps['payload']
  i18n: Spoken
  field: { relationTo: string }
  cellData?: string | string[] | null
  /** Set where the cell leads to its row. */
  link?: boolean
  collectionSlug: string
  rowData: { id: string }
}

const SHOWN_MAX = 3

/**
 * Whom or what a row names, in a list: there with the list, where Payload's own cell asks for it from the
 * browser, and says meanwhile, or for good when the row moved before it asked, that there is nobody.
 */
export async function RelationCell(props: Props) {
  const { payload, i18n, field, cellData, link, collectionSlug, rowData } = props
  const ids = [cellData ?? []].flat()
  const locale = panelLanguage(i18n)
  const asked = ids
    .slice(0, SHOWN_MAX)
    .map((id) => titleOf(payload, { collection: field.relationTo, id, locale }))
  const titles = await Promise.all((await Promise.all(asked)).map((title) => shown(title, props)))
  const more = ids.length > SHOWN_MAX ? ` +${ids.length - SHOWN_MAX}` : ''
  const text = <span>{titles.length > 0 ? titles.join(', ') + more : '–'}</span>
  return link ? <a href={`/admin/collections/${collectionSlug}/${rowData.id}`}>{text}</a> : text
}

/** Of some collections the title is a point in time. */
async function shown(title: string | null, { payload, field, i18n }: Props): Promise<string> {
  if (title === null) return '–'
  const { fields, admin } = payload.collections[field.relationTo as 'clients'].config
  const isInstant = fields.some(
    (one) => 'name' in one && one.name === admin.useAsTitle && one.type === 'date',
  )
  return isInstant ? whenText(title, await practiceZone(payload), i18n.language) : title
}

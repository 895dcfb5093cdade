import type { PanelProps } from './PanelProps'
import { practiceZone } from './practiceZone'
import { whenText } from './whenText'

type Props = Pick<PanelProps, 'payload' | 'i18n'> & {
  cellData?: string | null
  /** Set where the cell leads to its row. */
  link?: boolean
  collectionSlug: string
  rowData: { id: string }
}

/** A point in time in a list, by the practice's clock. */
export async function InstantCell({ cellData, payload, i18n, link, collectionSlug, rowData }: Props) {
  if (!cellData) return <span>–</span>
  const time = (
    <time dateTime={cellData}>{whenText(cellData, await practiceZone(payload), i18n.language)}</time>
  )
  return link ? <a href={`/admin/collections/${collectionSlug}/${rowData.id}`}>{time}</a> : time
}

import type { PanelProps } from './PanelProps'
import { practiceZone } from './practiceZone'
import { whenText } from './whenText'

type Props = PanelProps & {
  cellData?: string | null
  link?: boolean
  linkURL?: string
  rowData?: { id: string }
  collectionSlug?: string
}

/** A point in time in a list, by the practice's clock. */
export async function InstantCell({
  cellData,
  payload,
  user,
  link,
  linkURL,
  rowData,
  collectionSlug,
}: Props) {
  if (!cellData || !user) return <span>–</span>
  const time = <time dateTime={cellData}>{whenText(cellData, await practiceZone(payload, user))}</time>
  if (!link) return time
  return <a href={linkURL ?? `/admin/collections/${collectionSlug}/${rowData?.id}`}>{time}</a>
}

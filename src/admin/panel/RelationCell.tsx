import { relationText, type Teller } from './valueText'

type Props = Teller & {
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
export async function RelationCell({ payload, i18n, field, cellData, link, collectionSlug, rowData }: Props) {
  const ids = [cellData ?? []].flat()
  const titles = await Promise.all(
    ids.slice(0, SHOWN_MAX).map((id) => relationText({ payload, i18n }, field.relationTo, id)),
  )
  const more = ids.length > SHOWN_MAX ? ` +${ids.length - SHOWN_MAX}` : ''
  const text = <span>{titles.length > 0 ? titles.join(', ') + more : '–'}</span>
  return link ? <a href={`/admin/collections/${collectionSlug}/${rowData.id}`}>{text}</a> : text
}

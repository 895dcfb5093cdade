import type { Spoken } from '../words/panelLanguage'
import { wordsIn } from '../words/wordsIn'
import type { Notice } from './Notice'
import { noticeText } from './noticeText'

type Props = {
  i18n: Spoken
  /** Set where the cell leads to its row. */
  link?: boolean
  collectionSlug: string
  rowData: Pick<Notice, 'kind'> & Partial<Pick<Notice, 'recipient'>> & { id: string }
}

/** What a notice in a list is, in words. */
export function NoticeKindCell({ i18n, link, collectionSlug, rowData }: Props) {
  const { id, kind, recipient = '' } = rowData
  const text = noticeText({ kind, recipient }, wordsIn(i18n))
  return link ? <a href={`/admin/collections/${collectionSlug}/${id}`}>{text}</a> : <span>{text}</span>
}

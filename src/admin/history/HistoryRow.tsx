import { noticeText } from '../notices/noticeText'
import { practiceZone } from '../panel/practiceZone'
import { type Teller, textIn, valueText } from '../panel/valueText'
import { whenText } from '../panel/whenText'
import { wordsIn } from '../words/wordsIn'
import type { Row } from './readHistory'

type Props = Teller & { row: Row }

/** When it was, what it is, and what of it is worth reading at a glance; leads to the row itself. */
export async function HistoryRow({ row, payload, i18n }: Props) {
  const { source, id, at, values } = row
  const { labels } = payload.collections[source.collection as 'bookings'].config
  const said = source.says.map((name) =>
    // What a notice is about is a code that the panel has words for.
    source.collection === 'notification-events' && name === 'kind'
      ? noticeText({ kind: String(values.kind), recipient: 'client:' }, wordsIn(i18n))
      : valueText({ payload, i18n }, source.collection, name, values),
  )
  const words = (await Promise.all(said)).filter(Boolean).join(' · ')
  return (
    <li>
      <time dateTime={at}>{whenText(at, await practiceZone(payload), i18n.language)}</time>
      <span>
        <a href={`/admin/collections/${source.collection}/${id}`}>{textIn(labels.singular, i18n)}</a> {words}
      </span>
    </li>
  )
}

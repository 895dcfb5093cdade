import { type Instant, toIso } from '@/domain/scheduling/instant'
import type { Spoken } from '../words/panelLanguage'
import { wordsIn } from '../words/wordsIn'

type Props = {
  here: string
  therapist: { slug: string }
  startsAt: Instant
  at: (instant: Instant) => string
  i18n: Spoken
}

/** Free ground: leads to the dialog that books, from its beginning on, or from where it was clicked. */
export function FreeLink({ here, therapist, startsAt, at, i18n }: Props) {
  const place = new URLSearchParams({ book: therapist.slug, at: toIso(startsAt) })
  return (
    <a href={`${here}&${place}`} data-free draggable={false}>
      {wordsIn(i18n)('Calendar.board.free', { from: at(startsAt) })}
    </a>
  )
}

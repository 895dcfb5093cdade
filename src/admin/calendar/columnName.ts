import { Temporal } from 'temporal-polyfill'
import { dateTag } from '../panel/dateTag'
import type { Spoken } from '../words/panelLanguage'
import type { Placed } from './Placed'

const SHAPE = { weekday: 'short', day: 'numeric', month: 'short' } as const

/** Over a column: the therapist's name, where each has one; of a week the date. */
export function columnName({ key, day, therapist }: Placed, { language }: Spoken): string {
  if (therapist && key === therapist.slug) return therapist.name
  return Temporal.PlainDate.from(day.date).toLocaleString(dateTag(language), SHAPE)
}

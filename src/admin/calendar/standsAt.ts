import type { CSSProperties } from 'react'
import { type Interval, shared } from '@/domain/scheduling/intervals'
import type { Lane } from '@/domain/scheduling/lanes'

/** Minutes from the top of what is shown and minutes long, and its lane, for the style sheet. */
export function standsAt(span: Interval & Partial<Lane>, shown: Interval): CSSProperties {
  const { from, to } = shared(span, shown)
  const { lane = 0, lanes = 1 } = span
  return {
    '--from': from - shown.from,
    '--long': to - from,
    '--lane': lane,
    '--lanes': lanes,
  } as CSSProperties
}

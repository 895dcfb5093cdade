import { goneAtErasure, type Kept, keptAfterErasure } from '@/domain/rights/recordClasses'
import en from '../../../messages/en.json'
import type { PanelProps } from '../panel/PanelProps'

const WORDS = en.Erasure.class
const SINCE = { end_of_care: 'after care ended', end_of_year: 'from the end of the year', event: 'after it' }

/** What an erasure destroys, and what it keeps until when and why: the table that the worker empties by. */
export function ErasureKept({ id }: PanelProps) {
  if (!id) return null
  return (
    <section className="trs-actions" aria-label="What goes and what stays">
      <h2>Destroyed</h2>
      <ul>
        {goneAtErasure().map((name) => (
          <li key={name}>{WORDS[name]}</li>
        ))}
      </ul>
      <h2>Kept</h2>
      <ul>
        {keptAfterErasure({ hasNotes: true }).map((one) => (
          <li key={one.name}>
            {WORDS[one.name]}: {untilText(one)}, {one.law}
          </li>
        ))}
      </ul>
    </section>
  )
}

function untilText({ years, since }: Kept): string {
  return years === null || since === null ? 'for good' : `${years} years ${SINCE[since]}`
}

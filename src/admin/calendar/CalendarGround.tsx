import { type Interval, overlap } from '@/domain/scheduling/intervals'
import type { Placed } from './Placed'
import { standsAt } from './standsAt'

/** Open hours as the lighter ground, and what lies over it: buffers, what the clock skips, time off. */
export function CalendarGround({ column, shown, away }: { column: Placed; shown: Interval; away: string }) {
  const ground = (['open', 'buffers', 'missing', 'away'] as const).flatMap((name) =>
    column[name].filter((span) => overlap(span, shown)).map((span) => ({ name, span })),
  )
  return (
    <>
      {ground.map(({ name, span }) => (
        <div key={`${name} ${span.from}`} className={`trs-calendar__${name}`} style={standsAt(span, shown)}>
          {name === 'away' && away}
        </div>
      ))}
    </>
  )
}

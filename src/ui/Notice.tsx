import type { ReactNode } from 'react'

const TONES = {
  moss: 'bg-moss-wash border-moss',
  clay: 'bg-clay-wash border-clay',
  honey: 'bg-honey-wash border-honey',
  lake: 'bg-lake-wash border-lake',
}

type Props = { tone?: keyof typeof TONES; title?: string; alert?: boolean; children: ReactNode }

/**
 * Something to know before going on. `alert` interrupts a screen reader; otherwise it is read in its turn.
 */
export const Notice = ({ tone = 'lake', title, alert, children }: Props) => (
  <div
    role={alert ? 'alert' : 'status'}
    tabIndex={alert ? -1 : undefined}
    className={`rounded-control border-l-4 px-5 py-4 text-ink ${TONES[tone]}`}
  >
    {title && <p className="font-semibold">{title}</p>}
    <div>{children}</div>
  </div>
)

import type { ReactNode } from 'react'

const TONES = {
  moss: 'bg-moss-wash border-moss',
  clay: 'bg-clay-wash border-clay',
  honey: 'bg-honey-wash border-honey',
  lake: 'bg-lake-wash border-lake',
}

type Props = {
  tone?: keyof typeof TONES
  title?: string
  alert?: boolean
  answers?: string
  children: ReactNode
}

/**
 * Something to know before going on. `alert` interrupts a screen reader; otherwise it is read in its turn.
 * `answers`: the name of this place, to which a form's address leads. Without scripts a page comes anew,
 * and the browser opens it here and puts the focus here.
 */
export const Notice = ({ tone = 'lake', title, alert, answers, children }: Props) => (
  <div
    id={answers}
    role={alert ? 'alert' : 'status'}
    tabIndex={alert || answers ? -1 : undefined}
    className={`scroll-mt-6 rounded-control border-l-4 px-5 py-4 text-ink ${TONES[tone]}`}
  >
    {title && <p className="font-semibold">{title}</p>}
    <div>{children}</div>
  </div>
)

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
  answers?: boolean
  children: ReactNode
}

/**
 * Something to know before going on. `alert` interrupts a screen reader; otherwise it is read in its turn.
 * `answers` a form: without scripts a page comes anew, and is opened where this stands.
 */
export const Notice = ({ tone = 'lake', title, alert, answers, children }: Props) => (
  <div
    role={alert ? 'alert' : 'status'}
    tabIndex={alert || answers ? -1 : undefined}
    // biome-ignore lint/a11y/noAutofocus: whoever sent the form asked for this; with scripts it is the same
    autoFocus={answers}
    className={`rounded-control border-l-4 px-5 py-4 text-ink ${TONES[tone]}`}
  >
    {title && <p className="font-semibold">{title}</p>}
    <div>{children}</div>
  </div>
)

import type { ReactNode } from 'react'

type Props = { title: string; lead?: ReactNode; drawing: ReactNode; children: ReactNode; below?: ReactNode }

/** One form, one drawing beside it where there is room. */
export const EntryFrame = ({ title, lead, drawing, children, below }: Props) => (
  <div className="grid items-center gap-x-20 py-4 md:py-10 lg:grid-cols-[minmax(0,30rem)_1fr]">
    <div>
      <h1>{title}</h1>
      {lead && <p className="mt-3 mb-8 text-l leading-snug text-soft">{lead}</p>}
      {children}
      {below && <div className="mt-8 grid gap-2 border-t border-line pt-5">{below}</div>}
    </div>
    <div className="hidden rounded-card bg-sand p-10 lg:block">{drawing}</div>
  </div>
)

import type { ReactNode } from 'react'

type Props = { title: string; level?: 1 | 2; children: ReactNode; drawing?: ReactNode; action?: ReactNode }

/** Nothing here yet: says why, what will stand here, and the one thing to do about it. */
export const EmptyState = ({ title, level = 2, children, drawing, action }: Props) => (
  <div className="grid justify-items-start gap-4">
    {drawing && <div className="w-40 text-moss">{drawing}</div>}
    {level === 1 ? <h1>{title}</h1> : <h2>{title}</h2>}
    <p className="text-soft">{children}</p>
    {action}
  </div>
)

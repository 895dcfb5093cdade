import type { ReactNode } from 'react'

/** One state of a primitive with its name beside it. */
export const Sample = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="grid items-start gap-x-8 gap-y-2 md:grid-cols-[10rem_minmax(0,1fr)]">
    <p className="text-s text-soft">{name}</p>
    <div>{children}</div>
  </div>
)

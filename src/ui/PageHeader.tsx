import type { ReactNode } from 'react'

type Props = {
  title: ReactNode
  lead?: ReactNode
  above?: ReactNode
  aside?: ReactNode
  /** As wide as what is read below it. */
  narrow?: boolean
}

export const PageHeader = ({ title, lead, above, aside, narrow }: Props) => (
  <header className={`mt-4 mb-8 md:mt-8 ${narrow ? 'max-w-2xl' : ''}`}>
    {above && <div className="mb-3 text-s">{above}</div>}
    <div className="flex flex-wrap items-end justify-between gap-4">
      <h1>{title}</h1>
      {aside}
    </div>
    {lead && <p className="mt-3 text-l leading-snug text-soft">{lead}</p>}
  </header>
)

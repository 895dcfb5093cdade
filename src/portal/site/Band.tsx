import type { ReactNode } from 'react'

type Props = { children: ReactNode; isFirst?: boolean; id?: string; label?: string; tone?: 'paper' | 'sand' }

/** One part of a page, over its whole width: a hairline above it, room around it. */
export const Band = ({ children, isFirst = false, id, label, tone = 'paper' }: Props) => (
  <section
    id={id}
    aria-label={label}
    className={`${isFirst ? 'pt-8 pb-14 lg:pt-12 lg:pb-20' : 'border-t border-line py-14 lg:py-20'}
      ${tone === 'sand' ? 'bg-sand' : ''}`}
  >
    <div className="wrap">{children}</div>
  </section>
)

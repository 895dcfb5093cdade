import type { ReactNode } from 'react'

type Props = { id: string; title: string; children: ReactNode }

/** One kind of primitive under its name. */
export const Samples = ({ id, title, children }: Props) => (
  <section aria-labelledby={id} className="border-t border-line py-10">
    <h2 id={id} className="mb-6">
      {title}
    </h2>
    <div className="grid gap-6">{children}</div>
  </section>
)

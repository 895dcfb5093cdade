import type { ReactNode } from 'react'

type Props = { id: string; title: string; text: string; children: ReactNode }

export const SettingsSection = ({ id, title, text, children }: Props) => (
  <section
    id={id}
    aria-labelledby={`${id}-title`}
    className="grid gap-x-16 gap-y-6 border-t border-line py-10 lg:grid-cols-[18rem_minmax(0,34rem)]"
  >
    <div>
      <h2 id={`${id}-title`}>{title}</h2>
      <p className="mt-2 text-soft">{text}</p>
    </div>
    <div>{children}</div>
  </section>
)

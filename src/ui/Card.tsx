import type { ReactNode } from 'react'

const TONES = { plain: 'bg-card border-line', moss: 'bg-moss-wash border-transparent' }

type Props = { children: ReactNode; tone?: keyof typeof TONES; labelledBy?: string; className?: string }

export const Card = ({ children, tone = 'plain', labelledBy, className = '' }: Props) => (
  <section aria-labelledby={labelledBy} className={`rounded-card border p-6 ${TONES[tone]} ${className}`}>
    {children}
  </section>
)

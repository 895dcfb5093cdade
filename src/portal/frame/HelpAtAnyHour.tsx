import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** A number as it is read, and called by a touch. */
const Call = (number: ReactNode) => (
  <a href={`tel:${String(number).replace(/\D/g, '')}`} className="whitespace-nowrap text-ink">
    {number}
  </a>
)

/** Whom to call when it cannot wait, at the foot of every page. */
export const HelpAtAnyHour = () => <p>{useTranslations('Footer').rich('emergency', { a: Call })}</p>

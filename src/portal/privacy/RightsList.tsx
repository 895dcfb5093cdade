import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LocalLink } from '@/i18n/LocalLink'

const RIGHTS = ['see', 'copy', 'withdraw', 'erase', 'complain'] as const

const settings = (text: ReactNode) => <LocalLink href="/portal/settings">{text}</LocalLink>

export const RightsList = () => {
  const t = useTranslations('Privacy')
  return (
    <ul className="mt-4 grid list-disc gap-2 ps-6">
      {RIGHTS.map((right) => (
        <li key={right}>{t.rich(`right.${right}`, { settings })}</li>
      ))}
    </ul>
  )
}

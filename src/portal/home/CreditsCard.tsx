import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LocalLink } from '@/i18n/LocalLink'
import { Card } from '@/ui/Card'

type Props = { title: string; children: ReactNode }

export const CreditsCard = ({ title, children }: Props) => {
  const t = useTranslations('Home')
  return (
    <Card labelledBy="credits-title">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="credits-title">{title}</h2>
        <LocalLink href="/portal/credits">{t('statement')}</LocalLink>
      </div>
      <div className="mt-4">{children}</div>
    </Card>
  )
}

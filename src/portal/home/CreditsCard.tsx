import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LocalLink } from '@/i18n/LocalLink'
import { Card } from '@/ui/Card'

export const CreditsCard = ({ children }: { children: ReactNode }) => {
  const t = useTranslations('Home')
  const title = useTranslations('Credits')('title')
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

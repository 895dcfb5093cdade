import { useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { Notice } from '@/ui/Notice'

export const TooFewCredits = ({ available, credits }: { available: number; credits: number }) => {
  const t = useTranslations('Sheet')
  return (
    <Notice tone="honey" title={t('tooFew', { available, credits })}>
      {t('tooFewText')} <LocalLink href="/#prices">{t('prices')}</LocalLink>
    </Notice>
  )
}

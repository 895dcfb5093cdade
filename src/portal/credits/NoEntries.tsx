import { useTranslations } from 'next-intl'
import { buttonClass } from '@/ui/buttonClass'
import { EmptyState } from '@/ui/EmptyState'

export const NoEntries = () => {
  const t = useTranslations('Statement')
  return (
    <EmptyState
      title={t('none')}
      action={
        <a href="#buy" className={buttonClass('quiet')}>
          {t('prices')}
        </a>
      }
    >
      {t('noneText')}
    </EmptyState>
  )
}

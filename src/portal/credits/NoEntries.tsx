import { useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { buttonClass } from '@/ui/buttonClass'
import { EmptyState } from '@/ui/EmptyState'

export const NoEntries = () => {
  const t = useTranslations('Statement')
  return (
    <EmptyState
      title={t('none')}
      action={
        <LocalLink href="/prices" className={buttonClass('quiet')}>
          {t('prices')}
        </LocalLink>
      }
    >
      {t('noneText')}
    </EmptyState>
  )
}

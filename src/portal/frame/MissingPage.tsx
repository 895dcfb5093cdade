import { useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { buttonClass } from '@/ui/buttonClass'
import { Path } from '@/ui/drawings/Path'
import { EmptyState } from '@/ui/EmptyState'

export const MissingPage = () => {
  const t = useTranslations('Missing')
  return (
    <div className="py-12">
      <EmptyState
        level={1}
        title={t('title')}
        drawing={<Path />}
        action={
          <div className="flex flex-wrap gap-3">
            <LocalLink href="/portal" className={buttonClass()}>
              {t('portal')}
            </LocalLink>
            <LocalLink href="/" className={buttonClass('quiet')}>
              {t('home')}
            </LocalLink>
          </div>
        }
      >
        {t('text')}
      </EmptyState>
    </div>
  )
}

import { useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { buttonClass } from '@/ui/buttonClass'
import { Card } from '@/ui/Card'
import { Room } from '@/ui/drawings/Room'
import { EmptyState } from '@/ui/EmptyState'
import { KeepSession } from '../offline/KeepSession'

export const NoNextSession = () => {
  const t = useTranslations('Home')
  return (
    <Card tone="moss" className="md:p-8">
      <KeepSession next={null} />
      <EmptyState
        title={t('none')}
        drawing={<Room />}
        action={
          <LocalLink href="/portal/book" className={buttonClass()}>
            {t('book')}
          </LocalLink>
        }
      >
        {t('noneText')}
      </EmptyState>
    </Card>
  )
}

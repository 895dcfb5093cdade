import { useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { buttonClass } from '@/ui/buttonClass'
import { Room } from '@/ui/drawings/Room'
import { EmptyState } from '@/ui/EmptyState'

export const NoBookings = ({ past }: { past: boolean }) => {
  const t = useTranslations('Bookings')
  return (
    <div className="py-8">
      <EmptyState
        title={t(past ? 'nonePast' : 'noneComing')}
        drawing={<Room />}
        action={
          <LocalLink href="/portal/book" className={buttonClass()}>
            {t('book')}
          </LocalLink>
        }
      >
        {t(past ? 'nonePastText' : 'noneComingText')}
      </EmptyState>
    </div>
  )
}

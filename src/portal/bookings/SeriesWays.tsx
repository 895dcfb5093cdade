import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/ActionForm'
import { SubmitAfterAsking } from '@/ui/SubmitAfterAsking'
import type { Booking } from '../answers'
import { endSeries } from './endSeries'

/** What a session of a series belongs to, and the way to end all that is left of it. */
export const SeriesWays = ({ booking }: { booking: Booking }) => {
  const t = useTranslations('Series')
  if (!booking.series) return null
  return (
    <section aria-labelledby="series-title" className="mt-10 max-w-2xl border-t border-line pt-6">
      <h2 id="series-title" className="mb-2">
        {t('title')}
      </h2>
      <p className="mb-4">{t('endText')}</p>
      <ActionForm action={endSeries} label={t('title')}>
        <input type="hidden" name="series" value={booking.series.id} />
        <input type="hidden" name="booking" value={booking.id} />
        <div>
          <SubmitAfterAsking
            look="quiet"
            question={t('endAsk')}
            consequence={t('endText')}
            confirm={t('end')}
            back={t('endNot')}
          >
            {t('end')}
          </SubmitAfterAsking>
        </div>
      </ActionForm>
    </section>
  )
}

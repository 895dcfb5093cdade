import { useTranslations } from 'next-intl'
import { SERIES_MAX } from '@/domain/scheduling/seriesLength'
import type { Refusal } from '../panel/callDoor'
import { PanelField } from '../panel/PanelField'

/** How many weeks the session is booked for; 1 is this one alone. */
export function TimesField({ refusal }: { refusal: Refusal | null }) {
  const t = useTranslations('Panel')
  return (
    <PanelField name="times" label={t('Series.times')} refusal={refusal}>
      {(wired) => <input {...wired} type="number" min={1} max={SERIES_MAX} defaultValue={1} />}
    </PanelField>
  )
}

import { useTranslations } from 'next-intl'
import { SERIES_MAX, SERIES_MIN } from '@/domain/scheduling/seriesLength'
import { SelectField } from '@/ui/SelectField'

/** Once, or every week at this time; what credits are missing for is planned. */
export const RepeatField = () => {
  const t = useTranslations('Series')
  const weeks = Array.from({ length: SERIES_MAX - SERIES_MIN + 1 }, (_, n) => SERIES_MIN + n)
  const weekly = weeks.map((times) => ({ value: String(times), label: t('weekly', { times }) }))
  const groups = [{ options: [{ value: '1', label: t('once') }, ...weekly] }]
  return <SelectField name="times" label={t('repeat')} hint={t('repeatHint')} value="1" groups={groups} />
}

import { useLocale, useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { localPath } from '@/i18n/localPath'
import { buttonClass } from '@/ui/buttonClass'
import { SubmitOnChoice } from '@/ui/SubmitOnChoice'
import { WeekOfTimes } from '@/ui/WeekOfTimes'
import { momentWords } from '../time/timeWords'
import { dateIn } from '../time/weeks'
import { FreeDays } from './FreeDays'
import { openDay } from './openDay'
import type { Week } from './readWeek'
import { weekDays } from './weekDays'

type Props = {
  week: Week
  zone: string
  path: string
  keep: Record<string, string | undefined>
  chosen?: string
  nameOf?: (therapist: string) => string
  /** The day that a narrow screen shows, where one was asked for. */
  day?: string
  hrefOf: (week: string, day?: string) => string
}

/** One week of free times to choose from; the choice stands in the address and opens the sheet. */
export const TimeForm = ({ week, zone, path, keep, chosen, nameOf, day, hrefOf }: Props) => {
  const t = useTranslations('Week')
  const viewer = { locale: useLocale(), timeZone: zone }
  const kept = { ...keep, week: week.monday }
  const { monday, slots } = week
  const days = weekDays({ monday, slots, viewer, nameOf, partName: (part) => t(part) })
  const open = openDay({ days, day, chosen })
  return (
    <SubmitOnChoice
      id="times"
      key={monday}
      label={t('times')}
      action={`${localPath(viewer.locale, path)}#confirm`}
      className="grid gap-6"
    >
      {Object.entries(kept).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <WeekOfTimes
        legend={t('times')}
        name="slot"
        none={t('none')}
        chosen={chosen}
        days={days}
        open={open}
        steps={<FreeDays days={days} open={open} hrefOf={(date) => hrefOf(monday, date)} />}
      />
      {slots.length > 0 && (
        <div className="unscripted sticky bottom-(--bar) -mx-5 border-t border-line bg-paper px-5 py-3 md:mx-0 md:px-0">
          <button type="submit" className={`${buttonClass()} w-full md:w-auto`}>
            {t('continue')}
          </button>
        </div>
      )}
      {slots.length === 0 && week.next && (
        <p>
          {t('nextFree')}{' '}
          <LocalLink href={hrefOf(dateIn(zone, week.next.startsAt))}>
            {momentWords(week.next.startsAt, viewer)}
          </LocalLink>
        </p>
      )}
      {slots.length === 0 && !week.next && <p className="text-soft">{t('noneAhead')}</p>}
    </SubmitOnChoice>
  )
}

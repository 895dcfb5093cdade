import { useTranslations } from 'next-intl'
import { minutesAhead } from './minutesAhead'
import { useCity } from './useCity'

type Props = { zone: string; practiceZone: string; at: string }

/** Whose clock the times follow, and how far it stands from the practice's, where the two differ. */
export const ZoneNote = ({ zone, practiceZone, at }: Props) => {
  const t = useTranslations('Zone')
  const city = useCity(zone)
  const ahead = minutesAhead(zone, practiceZone, at)
  const size = Math.abs(ahead)
  const apart = { hours: Math.floor(size / 60), minutes: size % 60, practice: useCity(practiceZone) }
  return (
    <span className="text-s text-soft">
      {t.rich('timesIn', { city, b: (words) => <strong className="text-ink">{words}</strong> })}
      {ahead !== 0 && ` (${t(ahead > 0 ? 'ahead' : 'behind', apart)})`}
    </span>
  )
}

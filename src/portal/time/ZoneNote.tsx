import { useTranslations } from 'next-intl'
import { minutesAhead } from './minutesAhead'
import { zoneCity } from './zoneCity'

type Props = { zone: string; practiceZone: string; at: string }

/** Whose clock the times follow, and how far it stands from the practice's, where the two differ. */
export const ZoneNote = ({ zone, practiceZone, at }: Props) => {
  const t = useTranslations('Zone')
  const ahead = minutesAhead(zone, practiceZone, at)
  const size = Math.abs(ahead)
  const apart = { hours: Math.floor(size / 60), minutes: size % 60, practice: zoneCity(practiceZone) }
  return (
    <span className="text-s text-soft">
      {t.rich('timesIn', { city: zoneCity(zone), b: (city) => <strong className="text-ink">{city}</strong> })}
      {ahead !== 0 && ` (${t(ahead > 0 ? 'ahead' : 'behind', apart)})`}
    </span>
  )
}

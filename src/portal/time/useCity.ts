import { useTranslations } from 'next-intl'
import { zoneCity } from './zoneCity'

/** The city of a zone as the reader calls it: Lisbon, Lissabon. Not for scripts: it is many words. */
export const useCity = (zone: string): string => {
  const t = useTranslations('Cities')
  const city = zoneCity(zone) as Parameters<typeof t>[0]
  return t.has(city) ? t(city) : city
}

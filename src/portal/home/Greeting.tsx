import { useLocale, useTranslations } from 'next-intl'
import type { Client } from '../answers'
import { hourOf } from '../time/timeWords'

const partOfDay = (hour: number) => (hour < 5 || hour >= 18 ? 'evening' : hour < 12 ? 'morning' : 'day')

export const Greeting = ({ client, now }: { client: Client; now: string }) => {
  const t = useTranslations('Home')
  const hour = hourOf(now, { locale: useLocale(), timeZone: client.timeZone })
  return t(partOfDay(hour), { name: client.name.split(' ')[0] ?? client.name })
}

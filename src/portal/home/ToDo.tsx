import { useLocale, useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { Card } from '@/ui/Card'
import type { Client } from '../answers'
import { type End, soonestEnd } from '../time/soonestEnd'
import { dateWords, momentWords } from '../time/timeWords'
import { tasksFor } from './tasksFor'

type Props = Omit<Parameters<typeof tasksFor>[0], 'endsSoon' | 'hasPhone'> & {
  client: Client
  ends: End[]
  now: string
}

/** What needs doing, the most pressing first, and nothing else; with nothing to do it says so. */
export const ToDo = ({ client, ends, now, ...standing }: Props) => {
  const t = useTranslations('ToDo')
  const viewer = { locale: useLocale(), timeZone: client.timeZone }
  const ending = soonestEnd(ends, now)
  const { offer, planned } = standing
  const tasks = tasksFor({ ...standing, endsSoon: ending?.isSoon ?? false, hasPhone: Boolean(client.phone) })
  const words = {
    planned,
    moment: offer ? momentWords(offer.startsAt, viewer) : '',
    ending: ending?.available ?? 0,
    date: ending ? dateWords(ending.at, viewer) : '',
  }
  return (
    <Card labelledBy="todo-title">
      <h2 id="todo-title">{t('title')}</h2>
      {tasks.length === 0 ? (
        <p className="mt-3 text-soft">{t('nothing')}</p>
      ) : (
        <ul className="mt-3">
          {tasks.map(({ key, href }) => (
            <li key={key} className="border-t border-line py-3.5">
              <p>{t(`${key}.text`, words)}</p>
              <LocalLink href={href}>{t(`${key}.action`)}</LocalLink>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

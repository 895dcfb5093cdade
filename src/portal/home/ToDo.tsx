import { useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { Card } from '@/ui/Card'
import type { Client } from '../answers'

type Task = { key: 'credits' | 'planned' | 'phone' | 'first'; href: string }

/** `planned`: how many sessions of a series wait for credits. */
type Props = { client: Client; available: number; hasBookings: boolean; planned: number }

/** What needs doing, and nothing else; with nothing to do it says so. */
export const ToDo = ({ client, available, hasBookings, planned }: Props) => {
  const t = useTranslations('ToDo')
  const tasks: Task[] = []
  if (available === 0) tasks.push({ key: planned > 0 ? 'planned' : 'credits', href: '/portal/credits#buy' })
  if (!hasBookings && available > 0) tasks.push({ key: 'first', href: '/portal/book' })
  if (!client.phone) tasks.push({ key: 'phone', href: '/portal/settings#profile' })
  return (
    <Card labelledBy="todo-title">
      <h2 id="todo-title">{t('title')}</h2>
      {tasks.length === 0 ? (
        <p className="mt-3 text-soft">{t('nothing')}</p>
      ) : (
        <ul className="mt-3">
          {tasks.map(({ key, href }) => (
            <li key={key} className="border-t border-line py-3.5">
              <p>{t(`${key}.text`, { count: planned })}</p>
              <LocalLink href={href}>{t(`${key}.action`)}</LocalLink>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

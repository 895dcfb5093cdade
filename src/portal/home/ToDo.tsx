import { useLocale, useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { Card } from '@/ui/Card'
import type { Client } from '../answers'
import { type End, soonestEnd } from '../time/soonestEnd'
import { dateWords, momentWords } from '../time/timeWords'
import { offerAddress } from '../week/offerAddress'

type Task = { key: 'offer' | 'unpaid' | 'ends' | 'credits' | 'planned' | 'phone' | 'first'; href: string }

type Props = {
  client: Client
  available: number
  hasBookings: boolean
  /** How many sessions of a series wait for credits. */
  planned: number
  /** A time that the client waited for, and that can be booked now. */
  offer?: { service: string; therapist: string; startsAt: string }
  /** Whether a subscription waits for money. */
  isUnpaid: boolean
  ends: End[]
  now: string
}

/** What needs doing, the most pressing first, and nothing else; with nothing to do it says so. */
export const ToDo = ({ client, available, hasBookings, planned, offer, isUnpaid, ends, now }: Props) => {
  const t = useTranslations('ToDo')
  const viewer = { locale: useLocale(), timeZone: client.timeZone }
  const ending = soonestEnd(ends, now)
  const tasks: Task[] = []
  if (offer) tasks.push({ key: 'offer', href: offerAddress(offer) })
  if (isUnpaid) tasks.push({ key: 'unpaid', href: '/portal/payments#subscription' })
  if (ending?.isSoon) tasks.push({ key: 'ends', href: '/portal/book' })
  if (available === 0) tasks.push({ key: planned > 0 ? 'planned' : 'credits', href: '/portal/credits#buy' })
  if (!hasBookings && available > 0) tasks.push({ key: 'first', href: '/portal/book' })
  if (!client.phone) tasks.push({ key: 'phone', href: '/portal/settings#profile' })
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

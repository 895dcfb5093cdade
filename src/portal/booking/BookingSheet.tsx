import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Facts } from '@/ui/Facts'
import { When } from '@/ui/When'
import type { Catalogue, Service } from '../answers'
import { Modality } from '../catalogue/Modality'
import { TimeRange } from '../time/TimeRange'
import { dayWords, momentWords } from '../time/timeWords'
import { addHours, isBefore } from '../time/weeks'

type Props = {
  service: Service
  therapist: string
  startsAt: string
  zone: string
  policy: Catalogue['practice']
  now: string
  /** Free credits of the client; null before anyone has signed in. */
  available: number | null
  /** The time is free no longer: nothing is about to be agreed. */
  isTaken?: boolean
  children: ReactNode
}

/** What is about to be agreed: when, with whom, for what, until when it can be undone; and the one button. */
export const BookingSheet = ({
  service,
  therapist,
  startsAt,
  zone,
  now,
  available,
  policy,
  isTaken,
  children,
}: Props) => {
  const t = useTranslations('Sheet')
  const viewer = { locale: useLocale(), timeZone: zone }
  const freeUntil = addHours(startsAt, -policy.cancellationHours)
  const free = isBefore(now, freeUntil)
  const left = available === null || available < service.credits ? null : available - service.credits
  const facts = [
    { term: t('service'), is: `${service.name}, ${t('minutes', { minutes: service.minutes })}` },
    {
      term: t('with'),
      is: (
        <>
          {therapist}, <Modality modality={service.modality} />
        </>
      ),
    },
    {
      term: t('costs'),
      is: t(left === null ? 'price' : 'priceAndLeft', { credits: service.credits, left: left ?? 0 }),
    },
    {
      term: t('free'),
      is: free ? (
        <When at={freeUntil}>{t('until', { moment: momentWords(freeUntil, viewer) })}</When>
      ) : (
        t('notFree', { hours: policy.cancellationHours })
      ),
    },
    {
      term: t('after'),
      is: t(policy.lateCancelPolicy === 'forgive' ? 'forgiven' : 'used', { credits: service.credits }),
    },
  ]
  return (
    <>
      <h2>
        {dayWords(startsAt, viewer)}
        <br />
        <TimeRange startsAt={startsAt} endsAt={addHours(startsAt, service.minutes / 60)} timeZone={zone} />
      </h2>
      {!isTaken && <Facts facts={facts} />}
      <div className={isTaken ? 'mt-5' : undefined}>{children}</div>
    </>
  )
}

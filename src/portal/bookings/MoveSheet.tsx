import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionForm } from '@/ui/ActionForm'
import { Facts } from '@/ui/Facts'
import { SubmitButton } from '@/ui/SubmitButton'
import { When } from '@/ui/When'
import type { Booking } from '../answers'
import { TimeRange } from '../time/TimeRange'
import { dayWords, momentWords } from '../time/timeWords'
import { addHours, isBefore } from '../time/weeks'
import { moveBooking } from './moveBooking'

type Props = {
  booking: Booking
  startsAt: string
  zone: string
  askedZone?: string
  cancellationHours: number
  now: string
  /** Said in place of the button, where the time is free no longer. */
  taken?: ReactNode
}

/** Where the session comes from, where it goes, and what that means for the credit; then the one button. */
export const MoveSheet = ({ booking, startsAt, zone, askedZone = '', now, taken, ...policy }: Props) => {
  const { cancellationHours } = policy
  const t = useTranslations('Move')
  const viewer = { locale: useLocale(), timeZone: zone }
  const isPlanned = booking.status === 'planned'
  const hours = (Date.parse(booking.endsAt) - Date.parse(booking.startsAt)) / 3_600_000
  const freeUntil = addHours(startsAt, -cancellationHours)
  const hidden = { booking: booking.id, startsAt, sequence: booking.sequence, zone, askedZone }
  const until = <When at={freeUntil}>{t('until', { moment: momentWords(freeUntil, viewer) })}</When>
  const facts = [
    { term: t('from'), is: <When at={booking.startsAt}>{momentWords(booking.startsAt, viewer)}</When> },
    { term: t('credit'), is: t(isPlanned ? 'planned' : 'stays', { credits: booking.credits }) },
    { term: t('free'), is: isBefore(now, freeUntil) ? until : t('notFree', { hours: cancellationHours }) },
  ]
  return (
    <>
      <h2>
        {dayWords(startsAt, viewer)}
        <br />
        <TimeRange startsAt={startsAt} endsAt={addHours(startsAt, hours)} timeZone={zone} />
      </h2>
      {!taken && <Facts facts={facts} />}
      <ActionForm
        key={startsAt}
        action={moveBooking}
        className={`grid gap-4 ${taken ? 'mt-5' : ''}`}
        label={t('confirm')}
        before={taken}
      >
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {!taken && <SubmitButton wide>{t('confirm')}</SubmitButton>}
        {!isPlanned && !taken && <p className="text-s text-soft">{t('next')}</p>}
      </ActionForm>
    </>
  )
}

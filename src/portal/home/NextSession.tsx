import { useLocale, useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { buttonClass } from '@/ui/buttonClass'
import { Card } from '@/ui/Card'
import { Tag } from '@/ui/Tag'
import type { Booking, Catalogue } from '../answers'
import { JoinLink } from '../catalogue/JoinLink'
import { serviceName, therapistName } from '../catalogue/nameOf'
import { Place } from '../catalogue/Place'
import { KeepNext } from '../offline/KeepNext'
import { SessionTime } from '../time/SessionTime'
import { momentWords } from '../time/timeWords'
import { isBefore } from '../time/weeks'
import { ZoneNote } from '../time/ZoneNote'
import { SoonWords } from './SoonWords'

type Props = { booking: Booking; catalogue: Catalogue; address?: string; timeZone: string; now: string }

export const NextSession = ({ booking, catalogue, address, timeZone, now }: Props) => {
  const t = useTranslations('Home')
  const viewer = { locale: useLocale(), timeZone }
  const service = catalogue.services.find(({ slug }) => slug === booking.service)
  const isFree = !isBefore(booking.freeCancelUntil, now)
  return (
    <Card tone="moss" labelledBy="next" className="md:p-8">
      <KeepNext {...{ booking, catalogue, timeZone, now }} isNext />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Tag tone="card">
          <SoonWords booking={booking} timeZone={timeZone} now={now} />
        </Tag>
        <ZoneNote zone={timeZone} practiceZone={catalogue.practice.timeZone} at={booking.startsAt} />
      </div>
      <h2 id="next" className="mt-4 text-xl">
        <SessionTime booking={booking} timeZone={timeZone} />
      </h2>
      <p className="mt-2">
        {serviceName(catalogue, booking.service)}, {therapistName(catalogue, booking.therapist)},{' '}
        <Place service={service} address={address} />
      </p>
      <p className="text-soft">
        {t(isFree ? 'freeUntil' : 'freeEnded', { moment: momentWords(booking.freeCancelUntil, viewer) })}
      </p>
      <div className="mt-6 flex flex-wrap gap-3">
        <JoinLink {...{ booking, service, now }} />
        <LocalLink href={`/portal/bookings/${booking.id}`} className={buttonClass('quiet')}>
          {t(isFree ? 'openOrMove' : 'open')}
        </LocalLink>
      </div>
    </Card>
  )
}

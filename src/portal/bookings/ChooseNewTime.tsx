import { getLocale, getTranslations } from 'next-intl/server'
import type { Booking, Catalogue } from '../answers'
import { readMoment } from '../time/readMoment'
import { dateIn } from '../time/weeks'
import { isTaken } from '../week/isTaken'
import { nextAfter } from '../week/nextAfter'
import { readWeek } from '../week/readWeek'
import { SheetAside } from '../week/SheetAside'
import { slotKey } from '../week/slotKey'
import { TakenTime } from '../week/TakenTime'
import { TimeForm } from '../week/TimeForm'
import { WeekSteps } from '../week/WeekSteps'
import { ZoneChooser } from '../week/ZoneChooser'
import { MoveSheet } from './MoveSheet'
import { moveAddress } from './moveAddress'
import { newTimeWays } from './newTimeWays'

type Props = {
  booking: Booking
  catalogue: Catalogue
  timeZone: string
  asked: { zone?: string; week?: string; day?: string; slot?: { therapist: string; startsAt: string } }
}

/** A week of free times with the same therapist, and beside it what moving there means. */
export const ChooseNewTime = async ({ booking, catalogue: { practice }, timeZone, asked }: Props) => {
  const t = await getTranslations('Move')
  const now = readMoment()
  const zone = asked.zone ?? timeZone
  const { service, therapist } = booking
  const slotDay = asked.slot && dateIn(zone, asked.slot.startsAt)
  const askedWeek = asked.week ?? slotDay
  const week = await readWeek({ service, therapist, zone, week: askedWeek, now })
  const path = moveAddress(booking.id, {})
  const hrefOf = (monday: string, day?: string) =>
    moveAddress(booking.id, { zone: asked.zone, week: monday, day, slot: day ? asked.slot : undefined })
  const chosen = asked.slot && slotKey(asked.slot)
  const viewer = { locale: await getLocale(), timeZone: zone }
  const waysAfter = (startsAt: string) =>
    newTimeWays({
      slots: nextAfter(week, startsAt),
      viewer,
      asked: { booking: booking.id, zone: asked.zone },
    })
  return (
    <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_22.5rem] lg:gap-12">
      <div className="grid content-start gap-6">
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
          <WeekSteps monday={week.monday} isFirst={week.isFirst} hrefOf={hrefOf} />
          <ZoneChooser
            zone={zone}
            practiceZone={practice.timeZone}
            at={week.slots[0]?.startsAt ?? now}
            path={path}
            keep={{ slot: chosen }}
          />
        </div>
        <TimeForm
          week={week}
          zone={zone}
          path={path}
          keep={{ zone: asked.zone }}
          chosen={chosen}
          day={asked.day ?? slotDay}
          hrefOf={hrefOf}
        />
      </div>
      <SheetAside empty={t('empty')}>
        {asked.slot && (
          <MoveSheet
            booking={booking}
            startsAt={asked.slot.startsAt}
            zone={zone}
            askedZone={asked.zone}
            cancellationHours={practice.cancellationHours}
            now={now}
            taken={
              isTaken(week, asked.slot, zone) ? (
                <TakenTime ways={waysAfter(asked.slot.startsAt)} />
              ) : undefined
            }
          />
        )}
      </SheetAside>
    </div>
  )
}

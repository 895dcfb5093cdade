import type { Booking, Catalogue, Client, Credits, Page, Service } from '../answers'
import { therapistName } from '../catalogue/nameOf'
import { readAnswer } from '../session/readAnswer'
import { readMoment } from '../time/readMoment'
import type { Viewer } from '../time/viewer'
import { isTaken } from '../week/isTaken'
import { KeptNote } from '../week/KeptNote'
import { nextAfter } from '../week/nextAfter'
import { type Kept, readKept } from '../week/readKept'
import type { Week } from '../week/readWeek'
import { slotKey } from '../week/slotKey'
import { TakenTime } from '../week/TakenTime'
import { BookingSheet } from './BookingSheet'
import { BookingWay } from './BookingWay'
import { freeTimeWays } from './freeTimeWays'

type Props = {
  catalogue: Catalogue
  client: Client | null
  service: Service
  /** The week that is shown, with its free times. */
  week: Week
  viewer: Viewer
  slot: { therapist: string; startsAt: string }
  /** The therapist asked for: a slug, or `any`; suggestions keep to it. */
  asked: string
  /** The secret of a time that may be kept. */
  kept?: string
  here: string
}

/** The sheet with the way on that this visitor has; of a time that is free no longer, the next ones. */
export const ConfirmBooking = async ({ catalogue, client, service, week, viewer, ...at }: Props) => {
  const { slot, asked, kept, here } = at
  const zone = viewer.timeZone
  const available = client ? await freeFor(service) : null
  const reservation = await readKept(kept)
  const isKept = reservation !== null && isOf(reservation, service, slot)
  const chosen = { service: service.slug, ...slot, zone, asked, kept }
  const taken = isTaken(week, slot, zone) && (
    <TakenTime
      own={client ? await ownAt(slot) : undefined}
      ways={freeTimeWays({
        slots: nextAfter(week, slot.startsAt),
        catalogue,
        viewer,
        asked: { service: service.slug, therapist: asked, zone, kept },
      })}
    />
  )
  return (
    <BookingSheet
      service={service}
      therapist={therapistName(catalogue, slot.therapist)}
      startsAt={slot.startsAt}
      zone={zone}
      policy={catalogue.practice}
      now={readMoment()}
      available={available}
      isTaken={Boolean(taken)}
    >
      {kept && !taken && (isKept || reservation === null) && (
        <div className="mb-5">
          <KeptNote kept={reservation} zone={zone} />
        </div>
      )}
      <BookingWay
        key={slot.startsAt}
        {...{ available, credits: service.credits, chosen }}
        here={isKept ? here : undefined}
        taken={taken || undefined}
      />
    </BookingSheet>
  )
}

/** The client's own session at this very time: booked in another tab, or before the way back. */
async function ownAt(slot: Props['slot']): Promise<string | undefined> {
  const { items } = await readAnswer<Page<Booking>>('/portal/bookings?limit=100')
  return items.find(({ status, ...booking }) => status === 'booked' && slotKey(booking) === slotKey(slot))?.id
}

/** Whether it is this very time that is kept. */
const isOf = (kept: Kept, service: Service, slot: Props['slot']) =>
  kept.service === service.slug && kept.therapist === slot.therapist && kept.startsAt === slot.startsAt

/** Only credits of the service's own type pay for it. */
async function freeFor({ creditType }: Service): Promise<number> {
  const { balances } = await readAnswer<Credits>('/portal/credits')
  return balances.find((balance) => balance.creditType === creditType)?.available ?? 0
}

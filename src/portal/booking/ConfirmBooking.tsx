import type { Catalogue, Client, Credits, Service } from '../answers'
import { therapistName } from '../catalogue/nameOf'
import { readAnswer } from '../session/readAnswer'
import { readMoment } from '../time/readMoment'
import { KeptNote } from '../week/KeptNote'
import { type Kept, readKept } from '../week/readKept'
import { BookingSheet } from './BookingSheet'
import { ConfirmForm } from './ConfirmForm'
import { TooFewCredits } from './TooFewCredits'
import { VisitorWays } from './VisitorWays'

type Props = {
  catalogue: Catalogue
  client: Client | null
  service: Service
  zone: string
  slot: { therapist: string; startsAt: string }
  /** The therapist asked for: a slug, or `any`; suggestions keep to it. */
  asked: string
  /** The secret of a time that may be kept. */
  kept?: string
  here: string
}

/** The sheet with the way on that this visitor has: book, sign in first, or get credits first. */
export const ConfirmBooking = async ({
  catalogue,
  client,
  service,
  zone,
  slot,
  asked,
  kept,
  here,
}: Props) => {
  const available = client ? await freeFor(service) : null
  const reservation = await readKept(kept)
  const isKept = reservation !== null && isOf(reservation, service, slot)
  const chosen = { service: service.slug, ...slot, zone, asked, kept }
  const wayOn = () => {
    const where = { chosen, here: isKept ? here : undefined }
    if (available === null) return <VisitorWays key={slot.startsAt} {...where} />
    if (available < service.credits) {
      return <TooFewCredits available={available} credits={service.credits} {...where} />
    }
    return <ConfirmForm key={slot.startsAt} {...chosen} credits={service.credits} />
  }
  return (
    <BookingSheet
      service={service}
      therapist={therapistName(catalogue, slot.therapist)}
      startsAt={slot.startsAt}
      zone={zone}
      policy={catalogue.practice}
      now={readMoment()}
      available={available}
    >
      {kept && (isKept || reservation === null) && (
        <div className="mb-5">
          <KeptNote kept={reservation} zone={zone} />
        </div>
      )}
      {wayOn()}
    </BookingSheet>
  )
}

/** Whether it is this very time that is kept. */
const isOf = (kept: Kept, service: Service, slot: Props['slot']) =>
  kept.service === service.slug && kept.therapist === slot.therapist && kept.startsAt === slot.startsAt

/** Only credits of the service's own type pay for it. */
async function freeFor({ creditType }: Service): Promise<number> {
  const { balances } = await readAnswer<Credits>('/portal/credits')
  return balances.find((balance) => balance.creditType === creditType)?.available ?? 0
}

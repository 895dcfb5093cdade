import type { Catalogue, Client, Credits, Service } from '../answers'
import { therapistName } from '../catalogue/nameOf'
import { readAnswer } from '../session/readAnswer'
import { readMoment } from '../time/readMoment'
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
  here: string
}

/** The sheet with the way on that this visitor has: book, sign in first, or get credits first. */
export const ConfirmBooking = async ({ catalogue, client, service, zone, slot, asked, here }: Props) => {
  const available = client ? await freeFor(service) : null
  const wayOn = () => {
    if (available === null) return <VisitorWays next={here} />
    if (available < service.credits) {
      return <TooFewCredits available={available} credits={service.credits} here={here} />
    }
    return (
      <ConfirmForm
        key={slot.startsAt}
        service={service.slug}
        {...slot}
        zone={zone}
        asked={asked}
        credits={service.credits}
      />
    )
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
      {wayOn()}
    </BookingSheet>
  )
}

/** Only credits of the service's own type pay for it. */
async function freeFor({ creditType }: Service): Promise<number> {
  const { balances } = await readAnswer<Credits>('/portal/credits')
  return balances.find((balance) => balance.creditType === creditType)?.available ?? 0
}

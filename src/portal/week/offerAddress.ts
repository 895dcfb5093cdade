import { addressOf } from './addressOf'
import { slotKey } from './slotKey'

type Offer = { service: string; therapist: string; startsAt: string }

/** Where a time that became free is booked. */
export const offerAddress = ({ service, therapist, startsAt }: Offer) =>
  `${addressOf('/portal/book', { service, therapist, slot: slotKey({ therapist, startsAt }) })}#confirm`

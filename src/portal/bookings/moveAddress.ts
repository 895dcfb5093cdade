import { addressOf } from '../week/addressOf'
import { slotKey } from '../week/slotKey'

type Asked = {
  zone?: string
  week?: string
  day?: string
  slot?: { therapist: string; startsAt: string }
}

/** Where the errand of moving a booking stands with these choices made. */
export const moveAddress = (booking: string, { slot, ...asked }: Asked) =>
  addressOf(`/portal/bookings/${encodeURIComponent(booking)}/move`, { ...asked, slot: slot && slotKey(slot) })

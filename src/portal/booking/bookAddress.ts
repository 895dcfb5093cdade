import { addressOf } from '../week/addressOf'
import { slotKey } from '../week/slotKey'

type Asked = {
  service?: string
  therapist?: string
  zone?: string
  week?: string
  day?: string
  /** The secret of a time that is kept. */
  kept?: string
  slot?: { therapist: string; startsAt: string }
}

/** Where the errand of booking stands with these choices made; every step can be linked and gone back to. */
export const bookAddress = ({ slot, ...asked }: Asked) =>
  addressOf('/portal/book', { ...asked, slot: slot && slotKey(slot) })

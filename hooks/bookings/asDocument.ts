import type { Booking } from '@/domain/scheduling/booking'
import { toIso } from '@/domain/scheduling/instant'
import type { Reservation } from '@/domain/scheduling/reserving'
import { localText } from '@/domain/scheduling/zoneOffsets'

type More = {
  attemptId?: string
  attemptFor?: string
  clientTimeZone?: string
  visitor?: string
  series?: string
  occurrence?: number
}

/** A decided booking as the document that Payload stores; the local text follows from zone and start. */
export function asDocument(booking: Booking | Reservation, more: More): Record<string, unknown> {
  const { clientTimeZone } = more
  return {
    ...booking,
    startsAt: toIso(booking.startsAt),
    endsAt: toIso(booking.endsAt),
    blocksFrom: toIso(booking.blocksFrom),
    blocksTo: toIso(booking.blocksTo),
    freeCancelUntil: toIso(booking.freeCancelUntil),
    ...('reservedUntil' in booking ? { reservedUntil: toIso(booking.reservedUntil) } : {}),
    ...(clientTimeZone ? { localStart: localText(booking.startsAt, clientTimeZone) } : {}),
    ...more,
  }
}

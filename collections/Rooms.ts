import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { fieldAccessOf } from '@/collections/access/fieldAccessOf'
import { hiddenRows } from '@/collections/fields/hiddenRows'
import { sealedText } from '@/collections/fields/sealedText'
import { wholeNumber } from '@/collections/fields/wholeNumber'
import { ROOM_STATES } from '@/domain/rooms/room'
import { lockDocument } from '@/hooks/lockDocument'
import { refuseDelete } from '@/hooks/refuseDelete'
import { recordEntrance } from '@/hooks/rooms/recordEntrance'
import { refuseUnasked } from '@/hooks/rooms/refuseUnasked'

/** An address with its token, as long as the room is open; shown by its door alone. */
const joinAddress = (name: 'clientJoin' | 'therapistJoin') =>
  sealedText(name, {
    subject: { of: 'client', by: 'client' },
    type: 'text',
    maxLength: 8_000,
    access: fieldAccessOf('rooms', name),
  })

/**
 * The video room of one session as it was placed: another one after each move. Written by whoever joins and
 * by the worker; the database closes it when its session is moved or cancelled.
 */
export const Rooms: CollectionConfig = {
  slug: 'rooms',
  access: accessOf('rooms'),
  ...hiddenRows,
  hooks: {
    beforeOperation: [lockDocument],
    beforeChange: [refuseUnasked],
    afterChange: [recordEntrance],
    beforeDelete: [refuseDelete],
  },
  fields: [
    { name: 'booking', type: 'relationship', relationTo: 'bookings', required: true, index: true },
    { name: 'client', type: 'relationship', relationTo: 'clients', required: true, index: true },
    wholeNumber('sequence', { max: 1_000_000 }),
    { name: 'state', type: 'select', required: true, defaultValue: 'open', options: [...ROOM_STATES] },
    // When the therapist let the client in for the first time.
    { name: 'openedAt', type: 'date' },
    // When the client was last seen in the waiting room.
    { name: 'waitingAt', type: 'date' },
    ...joinAddress('clientJoin'),
    ...joinAddress('therapistJoin'),
  ],
}

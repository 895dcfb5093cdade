import type { CollectionConfig, Field } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { fieldAccessOf } from '@/collections/access/fieldAccessOf'
import { hiddenOf } from '@/collections/access/hiddenOf'
import { instantField } from '@/collections/fields/instantField'
import { sealedText } from '@/collections/fields/sealedText'
import { wholeNumber } from '@/collections/fields/wholeNumber'
import { BOOKING_ROW_STATUSES, CANCELLERS, PLANNED_ENDS } from '@/domain/scheduling/booking'
import { SERIES_MAX } from '@/domain/scheduling/seriesLength'
import { decideBooking } from '@/hooks/bookings/decideBooking'
import { emitLedgerEntries } from '@/hooks/bookings/emitLedgerEntries'
import { noteFreedTime } from '@/hooks/bookings/noteFreedTime'
import { queueNotices } from '@/hooks/bookings/queueNotices'
import { recordStaffRequest } from '@/hooks/bookings/recordStaffRequest'
import { refuseUndecided } from '@/hooks/bookings/refuseUndecided'
import { settleWaiting } from '@/hooks/bookings/settleWaiting'
import { refuseDelete } from '@/hooks/refuseDelete'

const STATUS_LABELS = {
  booked: 'Booked',
  completed: 'Completed',
  cancelled: 'Cancelled',
  no_show: 'No-show',
  planned: 'Planned',
  reserved: 'Kept for a visitor',
}

/**
 * One session of one client with one therapist, or a time that is kept for a visitor, which nobody is shown.
 * Written only with a request in `req.context.bookingRequest`: the hooks below ask the domain what follows
 * from it and write that, in one transaction.
 */
export const Bookings: CollectionConfig = {
  slug: 'bookings',
  labels: { singular: 'Session', plural: 'Sessions' },
  access: accessOf('bookings'),
  admin: {
    group: 'Sessions',
    description:
      'Sessions are booked, moved and ended by their buttons: what follows for the credits follows by itself.',
    hidden: hiddenOf('bookings'),
    useAsTitle: 'startsAt',
    defaultColumns: ['startsAt', 'client', 'therapist', 'service', 'status', 'credits'],
    listSearchableFields: ['localStart'],
    components: {
      beforeListTable: ['/src/admin/bookings/BookForClient#BookForClient'],
      edit: { beforeDocumentControls: ['/src/admin/bookings/BookingActions#BookingActions'] },
    },
  },
  defaultSort: '-startsAt',
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  custom: { writtenAsGiven: true },
  hooks: {
    beforeOperation: [decideBooking],
    beforeChange: [refuseUndecided],
    afterChange: [recordStaffRequest, emitLedgerEntries, queueNotices, noteFreedTime, settleWaiting],
    beforeDelete: [refuseDelete],
  },
  fields: [
    // Nobody's only while the time is kept for a visitor: the database holds the two together.
    relation('client', 'clients', { required: false }),
    relation('therapist', 'therapists'),
    relation('service', 'services'),
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'booked',
      options: BOOKING_ROW_STATUSES.map((value) => ({ label: STATUS_LABELS[value], value })),
      index: true,
    },
    instantField('startsAt', { index: true }),
    instantField('endsAt'),
    instantField('blocksFrom', { description: 'With the buffer before it.' }),
    instantField('blocksTo', { description: 'With the buffer after it.' }),
    instantField('freeCancelUntil', {
      description: 'Until then the client moves and cancels free of charge.',
    }),
    { name: 'clientTimeZone', type: 'text', required: true },
    {
      name: 'localStart',
      type: 'text',
      required: true,
      admin: { description: "The start by the client's clock." },
    },
    wholeNumber('credits', { max: 20 }),
    { name: 'creditType', type: 'text', required: true },
    wholeNumber('sequence', { max: 1_000_000, defaultValue: 0 }),
    wholeNumber('generation', { min: 1, max: 1_000_000, defaultValue: 1 }),
    { name: 'cancelledBy', type: 'select', options: [...CANCELLERS] },
    ...sealedText('cancelReason', { subject: { of: 'client', by: 'client' }, maxLength: 500 }),
    { name: 'overbooked', type: 'checkbox', defaultValue: false },
    { name: 'series', type: 'relationship', relationTo: 'series', index: true },
    wholeNumber('occurrence', {
      min: 1,
      max: SERIES_MAX,
      required: false,
      unit: 'Which week of its series.',
    }),
    { name: 'plannedEnd', type: 'select', options: [...PLANNED_ENDS] },
    { name: 'attemptId', type: 'text', required: true, access: fieldAccessOf('bookings', 'attemptId') },
    {
      name: 'attemptFor',
      type: 'text',
      required: true,
      hidden: true,
      access: fieldAccessOf('bookings', 'attemptFor'),
    },
    { ...instantField('reservedUntil', { required: false }), hidden: true },
    { name: 'visitor', type: 'text', hidden: true },
    {
      name: 'notices',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: { Field: '/src/admin/notices/BookingNotices#BookingNotices' },
      },
    },
  ],
}

type Related = 'clients' | 'therapists' | 'services'

function relation(name: string, relationTo: Related, { required } = { required: true }): Field {
  return { name, type: 'relationship', relationTo, required, index: true }
}

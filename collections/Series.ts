import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { fieldAccessOf } from '@/collections/access/fieldAccessOf'
import { hiddenOf } from '@/collections/access/hiddenOf'
import { instantField } from '@/collections/fields/instantField'
import { timeZoneField } from '@/collections/fields/timeZoneField'
import { wholeNumber } from '@/collections/fields/wholeNumber'
import { CANCELLERS } from '@/domain/scheduling/booking'
import { SERIES_MAX, SERIES_MIN } from '@/domain/scheduling/seriesLength'
import { refuseDelete } from '@/hooks/refuseDelete'
import { decideSeries } from '@/hooks/series/decideSeries'
import { endSessions } from '@/hooks/series/endSessions'
import { placeSeries } from '@/hooks/series/placeSeries'
import { refuseUnasked } from '@/hooks/series/refuseUnasked'
import { tellOfSeries } from '@/hooks/series/tellOfSeries'

/**
 * Sessions of one client with one therapist at the same time of every week. Made with a request in
 * `req.context.seriesRequest`, ended with `req.context.seriesEnd`: its sessions follow in one transaction.
 */
export const Series: CollectionConfig = {
  slug: 'series',
  labels: { singular: 'Series', plural: 'Weekly series' },
  access: accessOf('series'),
  admin: {
    group: 'Sessions',
    description: 'Weekly series. What no credits are there for is planned, and booked once they come.',
    hidden: hiddenOf('series'),
    useAsTitle: 'firstStart',
    defaultColumns: ['firstStart', 'client', 'therapist', 'service', 'times', 'endedAt'],
    components: { edit: { beforeDocumentControls: ['/src/admin/series/SeriesActions#SeriesActions'] } },
  },
  defaultSort: '-firstStart',
  timestamps: false,
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: {
    beforeOperation: [decideSeries],
    beforeChange: [refuseUnasked],
    afterChange: [placeSeries, endSessions, tellOfSeries],
    beforeDelete: [refuseDelete],
  },
  fields: [
    { name: 'client', type: 'relationship', relationTo: 'clients', required: true, index: true },
    { name: 'therapist', type: 'relationship', relationTo: 'therapists', required: true, index: true },
    { name: 'service', type: 'relationship', relationTo: 'services', required: true, index: true },
    instantField('firstStart', { description: 'Every week at this time of the clock below.' }),
    timeZoneField('timeZone'),
    wholeNumber('times', { min: SERIES_MIN, max: SERIES_MAX, unit: 'How many weeks.' }),
    instantField('madeAt'),
    instantField('endedAt', { required: false }),
    { name: 'endedBy', type: 'select', options: [...CANCELLERS] },
    { name: 'attemptId', type: 'text', required: true, access: fieldAccessOf('series', 'attemptId') },
    {
      name: 'attemptFor',
      type: 'text',
      required: true,
      hidden: true,
      access: fieldAccessOf('series', 'attemptFor'),
    },
  ],
}

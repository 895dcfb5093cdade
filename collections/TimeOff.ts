import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { fieldAccessOf } from '@/collections/access/fieldAccessOf'
import { hiddenOf } from '@/collections/access/hiddenOf'
import { instantField } from '@/collections/fields/instantField'
import { lockDocument } from '@/hooks/lockDocument'
import { recordChange, recordDeletion } from '@/hooks/recordChange'
import { noteShortened } from '@/hooks/timeOff/noteShortened'
import { noteTakenBack } from '@/hooks/timeOff/noteTakenBack'

/** Times at which a therapist is away, whatever the opening hours say. Half-open: [startsAt, endsAt). */
export const TimeOff: CollectionConfig = {
  slug: 'time-off',
  labels: { singular: 'Time off', plural: 'Time off' },
  access: accessOf('time-off'),
  admin: {
    group: 'Practice',
    description: 'Times at which nothing is offered, whatever the opening hours say.',
    hidden: hiddenOf('time-off'),
    useAsTitle: 'startsAt',
    defaultColumns: ['therapist', 'startsAt', 'endsAt'],
  },
  defaultSort: '-startsAt',
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: {
    beforeOperation: [lockDocument],
    afterChange: [recordChange('time_off'), noteShortened],
    afterDelete: [recordDeletion('time_off'), noteTakenBack],
  },
  fields: [
    {
      name: 'therapist',
      type: 'relationship',
      relationTo: 'therapists',
      required: true,
      index: true,
      access: fieldAccessOf('time-off', 'therapist'),
    },
    instantField('startsAt', { index: true }),
    {
      ...instantField('endsAt', { index: true }),
      validate: (value: unknown, { siblingData }: { siblingData: unknown }) =>
        Date.parse(String(value)) > Date.parse(String((siblingData as { startsAt?: unknown }).startsAt)) ||
        'Choose an end after the start.',
    },
  ],
}

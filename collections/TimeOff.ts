import type { CollectionConfig } from 'payload'
import { accessOf, fieldAccessOf } from '@/collections/access/accessOf'
import { lockDocument } from '@/hooks/lockDocument'

/** Times at which a therapist is away, whatever the opening hours say. Half-open: [startsAt, endsAt). */
export const TimeOff: CollectionConfig = {
  slug: 'time-off',
  labels: { singular: 'Time off', plural: 'Time off' },
  access: accessOf('time-off'),
  admin: { group: 'Practice', defaultColumns: ['therapist', 'startsAt', 'endsAt'] },
  defaultSort: '-startsAt',
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: { beforeOperation: [lockDocument] },
  fields: [
    {
      name: 'therapist',
      type: 'relationship',
      relationTo: 'therapists',
      required: true,
      index: true,
      access: fieldAccessOf('time-off', 'therapist'),
    },
    instant('startsAt'),
    {
      ...instant('endsAt'),
      validate: (value: unknown, { siblingData }: { siblingData: unknown }) =>
        Date.parse(String(value)) > Date.parse(String((siblingData as { startsAt?: unknown }).startsAt)) ||
        'Choose an end after the start.',
    },
  ],
}

function instant(name: string) {
  return {
    name,
    type: 'date',
    required: true,
    index: true,
    admin: { date: { pickerAppearance: 'dayAndTime' } },
  } as const
}

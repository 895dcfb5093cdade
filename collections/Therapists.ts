import type { CollectionConfig, Field } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { fieldAccessOf } from '@/collections/access/fieldAccessOf'
import { hiddenOf } from '@/collections/access/hiddenOf'
import { slugField } from '@/collections/fields/slugField'
import { timeZoneField } from '@/collections/fields/timeZoneField'
import { wholeNumber } from '@/collections/fields/wholeNumber'
import { lockDocument } from '@/hooks/lockDocument'
import { recordChange } from '@/hooks/recordChange'
import { keepAccount } from '@/hooks/therapists/keepAccount'
import { noteOpened } from '@/hooks/therapists/noteOpened'
import { refuseBadHours } from '@/hooks/therapists/refuseBadHours'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** Who gives sessions, and when. Wall-clock times are in the therapist's own zone; `24:00` ends a day. */
export const Therapists: CollectionConfig = {
  slug: 'therapists',
  access: accessOf('therapists'),
  admin: {
    group: 'Practice',
    description: 'Who gives sessions, and when. Opening hours are by the clock of the therapist’s own zone.',
    hidden: hiddenOf('therapists'),
    useAsTitle: 'displayName',
    defaultColumns: ['displayName', 'timeZone', 'acceptingClients', 'published'],
  },
  defaultSort: 'displayName',
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: {
    beforeOperation: [lockDocument],
    beforeValidate: [refuseBadHours],
    beforeChange: [keepAccount],
    afterChange: [recordChange('therapist'), noteOpened],
  },
  fields: [
    { name: 'displayName', type: 'text', required: true, maxLength: 120 },
    slugField({ access: fieldAccessOf('therapists', 'slug') }),
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      unique: true,
      access: fieldAccessOf('therapists', 'user'),
      admin: {
        description:
          'The account with which this person signs in; chosen by an owner. It stays once notes or conversations hang on the profile.',
      },
    },
    {
      name: 'published',
      type: 'checkbox',
      defaultValue: true,
      access: fieldAccessOf('therapists', 'published'),
    },
    { name: 'bio', type: 'textarea', localized: true, maxLength: 2000 },
    {
      name: 'photo',
      type: 'upload',
      relationTo: 'media',
      admin: {
        description:
          'A photograph from the pictures of the site, where whoever edits it puts it; without one, a drawing stands.',
      },
    },
    { name: 'languages', type: 'text', hasMany: true, maxLength: 40, maxRows: 12 },
    { name: 'specialties', type: 'text', hasMany: true, localized: true, maxLength: 60, maxRows: 20 },
    {
      name: 'services',
      type: 'relationship',
      relationTo: 'services',
      hasMany: true,
      required: true,
      access: fieldAccessOf('therapists', 'services'),
    },
    timeZoneField('timeZone'),
    { name: 'acceptingClients', type: 'checkbox', defaultValue: true },
    wholeNumber('bufferBefore', { max: 240, defaultValue: 0, unit: 'minutes' }),
    wholeNumber('bufferAfter', { max: 240, defaultValue: 10, unit: 'minutes' }),
    {
      name: 'weeklyHours',
      type: 'array',
      maxRows: 50,
      fields: [
        {
          name: 'weekday',
          type: 'select',
          required: true,
          options: WEEKDAYS.map((label, index) => ({ label, value: String(index + 1) })),
        },
        wallTime('from'),
        wallTime('to'),
      ],
    },
    {
      name: 'overrides',
      type: 'array',
      maxRows: 366,
      admin: { description: 'Dates on which the weekly hours do not hold. No interval: closed.' },
      fields: [
        { name: 'date', type: 'text', required: true, maxLength: 10, admin: { placeholder: '2026-12-24' } },
        { name: 'intervals', type: 'array', maxRows: 12, fields: [wallTime('from'), wallTime('to')] },
      ],
    },
  ],
}

function wallTime(name: 'from' | 'to'): Field {
  return {
    name,
    type: 'text',
    required: true,
    maxLength: 5,
    admin: { placeholder: name === 'from' ? '09:00' : '17:00' },
  }
}

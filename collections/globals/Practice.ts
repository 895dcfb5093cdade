import type { GlobalConfig } from 'payload'
import { globalAccessOf } from '@/collections/access/accessOf'
import { timeZoneField } from '@/collections/fields/timeZoneField'
import { wallTime } from '@/collections/fields/wallTime'
import { wholeNumber } from '@/collections/fields/wholeNumber'
import { hasRole } from '@/domain/identity/roles'
import { leadMillis } from '@/domain/notifications/leads'
import { lockPractice } from '@/hooks/lockPractice'
import { recordSettings } from '@/hooks/recordSettings'

/** The practice's own settings: where it is and by which rules it books. */
export const Practice: GlobalConfig = {
  slug: 'practice',
  access: globalAccessOf('practice'),
  admin: {
    group: 'Practice',
    description: 'Where the practice is, and by which rules it books.',
    hidden: ({ user }) => !hasRole(user, 'owner', 'staff'),
  },
  lockDocuments: false,
  hooks: { beforeOperation: [lockPractice], afterChange: [recordSettings] },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 120, defaultValue: 'Lindenhof' },
    {
      name: 'postalAddress',
      type: 'textarea',
      maxLength: 300,
      defaultValue: '',
      admin: { description: 'Street, place, country, a line each: stands on every receipt.' },
    },
    {
      name: 'taxNumber',
      type: 'text',
      maxLength: 40,
      defaultValue: '',
      // Whoever knows it can pass for the practice at the tax office: it stands where the law wants it.
      access: { read: ({ req }) => hasRole(req.user, 'owner', 'staff') },
      admin: { description: 'Tax or VAT number: stands on every receipt.' },
    },
    timeZoneField('timeZone'),
    { name: 'currency', type: 'text', required: true, defaultValue: 'EUR', minLength: 3, maxLength: 3 },
    {
      name: 'locales',
      type: 'select',
      hasMany: true,
      required: true,
      defaultValue: ['en', 'de'],
      options: ['en', 'de'],
    },
    wholeNumber('cancellationHours', { max: 720, defaultValue: 24, unit: 'hours before the start' }),
    {
      name: 'lateCancelPolicy',
      type: 'select',
      required: true,
      defaultValue: 'forfeit',
      options: [
        { label: 'The credit is forfeited', value: 'forfeit' },
        { label: 'The credit is given back', value: 'forgive' },
      ],
    },
    wholeNumber('minimumNotice', {
      max: 20_160,
      defaultValue: 120,
      unit: 'minutes from now to the first slot',
    }),
    wholeNumber('horizon', { min: 1, max: 366, defaultValue: 60, unit: 'days that can be booked ahead' }),
    wholeNumber('slotGrid', {
      min: 5,
      max: 240,
      defaultValue: 30,
      unit: 'minutes between two possible starts',
    }),
    wholeNumber('noShowGrace', { max: 10_080, defaultValue: 60, unit: 'minutes after the end' }),
    {
      name: 'noShowPolicy',
      type: 'select',
      required: true,
      defaultValue: 'flag',
      options: [
        { label: 'Leave it to the therapist', value: 'flag' },
        { label: 'Record a no-show', value: 'forfeit' },
      ],
    },
    {
      name: 'taxText',
      type: 'text',
      required: true,
      maxLength: 300,
      defaultValue: 'Exempt from VAT under section 4 no. 14 UStG.',
      admin: { description: 'What every receipt says about tax.' },
    },
    {
      name: 'reminderLeadTimes',
      type: 'text',
      hasMany: true,
      defaultValue: ['PT24H'],
      maxRows: 5,
      validate: (value: unknown) =>
        (Array.isArray(value) && value.every((lead) => leadMillis(lead) !== null)) ||
        'Use ISO 8601 durations of 5 minutes to 30 days, like PT24H or P2D.',
      admin: { description: 'ISO 8601 durations, like PT24H' },
    },
    wallTime('quietFrom', {
      description: 'Between these times nobody is reminded, by their own clock.',
      defaultValue: '21:00',
    }),
    wallTime('quietTo', { description: 'The same twice means no quiet hours.', defaultValue: '07:00' }),
  ],
}

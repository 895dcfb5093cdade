import type { CollectionConfig, Field } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { fieldAccessOf } from '@/collections/access/fieldAccessOf'
import { hiddenOf } from '@/collections/access/hiddenOf'
import { heldAddress } from '@/collections/fields/heldAddress'
import { noticePreferences } from '@/collections/fields/noticePreferences'
import { oneLine } from '@/collections/fields/oneLine'
import { sealedText } from '@/collections/fields/sealedText'
import { timeZoneField } from '@/collections/fields/timeZoneField'
import { asEmail } from '@/domain/identity/asEmail'
import { LOCALES } from '@/domain/identity/roles'
import { endCare } from '@/hooks/clients/endCare'
import { endSessionsOfClient } from '@/hooks/clients/endSessionsOfClient'
import { lockDocument } from '@/hooks/lockDocument'
import { recordChange } from '@/hooks/recordChange'
import { refuseSecrets } from '@/hooks/users/refuseSecrets'
import { refuseStaleAddress } from '@/hooks/users/refuseStaleAddress'
import { sessionStrategy } from '@/server/sessionStrategy'

/** The people the practice is for. Identity only; passwords live in `credentials`. */
export const Clients: CollectionConfig = {
  slug: 'clients',
  access: accessOf('clients'),
  auth: {
    disableLocalStrategy: true,
    strategies: [sessionStrategy('clients')],
    removeTokenFromResponses: true,
    cookies: { secure: true, sameSite: 'Lax' },
  },
  admin: {
    group: 'People',
    description: 'The people the practice is for.',
    hidden: hiddenOf('clients'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'therapists', 'timeZone'],
    listSearchableFields: ['name', 'email'],
    components: { edit: { beforeDocumentControls: ['/src/admin/clients/ClientActions#ClientActions'] } },
  },
  defaultSort: 'name',
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: {
    beforeOperation: [refuseSecrets, lockDocument],
    beforeChange: [refuseStaleAddress, endCare],
    afterChange: [endSessionsOfClient, recordChange('client')],
  },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 120, hooks: { beforeValidate: [oneLine] } },
    {
      name: 'email',
      type: 'text',
      required: true,
      unique: true,
      maxLength: 254,
      access: fieldAccessOf('clients', 'email'),
      hooks: { beforeValidate: [({ value }) => asEmail(value) ?? value] },
      validate: (value: unknown) =>
        asEmail(value) !== null || 'Enter an e-mail address, like name@example.org.',
    },
    ...heldAddress('clients'),
    ...sealedText('phone', {
      subject: { of: 'client', by: 'id' },
      type: 'text',
      maxLength: 40,
      beforeValidate: [oneLine],
    }),
    timeZoneField('timeZone'),
    { name: 'locale', type: 'select', required: true, defaultValue: 'en', options: [...LOCALES] },
    {
      name: 'therapists',
      type: 'relationship',
      relationTo: 'therapists',
      hasMany: true,
      access: fieldAccessOf('clients', 'therapists'),
      admin: {
        readOnly: true,
        description: 'Whose own this client is: since the first booking, until care ends.',
      },
    },
    noticePreferences(),
    {
      name: 'stripeCustomerId',
      type: 'text',
      index: true,
      maxLength: 255,
      access: fieldAccessOf('clients', 'stripeCustomerId'),
      admin: { readOnly: true },
    },
    stamp('verifiedAt', 'When the address was confirmed.'),
    stamp('restrictedAt', 'Since when the use of the data is restricted (Art. 18 GDPR).'),
    stamp('erasedAt', 'When the person was erased at their own request.'),
  ],
}

/** An instant that only the application's own doors set. */
function stamp(name: string, description: string): Field {
  return {
    name,
    type: 'date',
    access: fieldAccessOf('clients', name),
    admin: { readOnly: true, description, date: { pickerAppearance: 'dayAndTime' } },
  }
}

import type { Field, GlobalConfig } from 'payload'
import { globalAccessOf } from '@/collections/access/accessOf'
import { hrefField } from '@/collections/fields/linkFields'
import { hasRole } from '@/domain/identity/roles'
import { recordSettings } from '@/hooks/recordSettings'

const links = (name: string, label: string, maxRows: number): Field => ({
  name,
  type: 'array',
  label,
  labels: { singular: 'Entry', plural: 'Entries' },
  localized: true,
  maxRows,
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'label', type: 'text', required: true, maxLength: 40, admin: { width: '50%' } },
        hrefField({ required: true }),
      ],
    },
  ],
})

/** What leads through the public site, at its head and at its foot. */
export const Navigation: GlobalConfig = {
  slug: 'navigation',
  access: globalAccessOf('navigation'),
  admin: {
    group: 'Site',
    description:
      'What leads through the site, at its head and at its foot. An entry is shown once its page is published.',
    hidden: ({ user }) => !hasRole(user, 'owner', 'editor'),
  },
  lockDocuments: false,
  hooks: { afterChange: [recordSettings] },
  fields: [links('header', 'Head of every page', 6), links('footer', 'Foot of every page', 12)],
}

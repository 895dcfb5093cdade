import type { Field, TextField } from 'payload'
import { isHref } from '@/domain/site/addresses'

/** As `src/domain/site/anchorsOf.ts` names them. */
const PARTS = '#therapists, #prices, #how, #questions, #enquiry.'

const isAllowed = (value: unknown) =>
  value === undefined || value === null || value === '' || isHref(String(value))

/** Where something leads: a place of the site, a part of the page, or an address of elsewhere. */
export function hrefField(more: Partial<Pick<TextField, 'required'>> = {}): Field {
  return {
    name: 'href',
    type: 'text',
    label: 'Address',
    maxLength: 300,
    required: more.required ?? false,
    validate: (value: unknown) =>
      (isAllowed(value) && (!more.required || Boolean(value))) ||
      'Write /a-page, #a-part, https://, mailto: or tel:.',
    admin: { width: '50%', placeholder: '/therapists' },
  }
}

/** Words that lead somewhere; without an address nothing is shown. */
export function linkField(name: string, label: string): Field {
  return {
    name,
    type: 'group',
    label,
    admin: { description: `To /a-page, to https://…, or to a part of this page: ${PARTS}` },
    fields: [
      {
        type: 'row',
        fields: [{ name: 'label', type: 'text', maxLength: 60, admin: { width: '50%' } }, hrefField()],
      },
    ],
  }
}

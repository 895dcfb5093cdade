import type { Field } from 'payload'
import { isDestination, isOldPlace } from '@/domain/site/addresses'
import { asPlace } from '@/hooks/redirects/asPlace'

/** The plugin's fields, said in our words: it has no German ones. */
const LABELS: Record<string, string> = {
  from: 'Old address',
  type: 'Leads to',
  reference: 'Page or post',
  url: 'Address',
}
const PLACES: Record<string, string> = { reference: 'A page or post', custom: 'An address' }

const isOld = (value: unknown) =>
  (typeof value === 'string' && isOldPlace(value)) ||
  'Write an old address of this site like /our-team, and none that is always there.'

const leads = (value: unknown, { siblingData }: { siblingData: { type?: string } }) =>
  siblingData.type !== 'custom' ||
  (typeof value === 'string' && isDestination(value)) ||
  'Write /a-page of the site, or the whole of an address: https://example.org/page.'

/** The fields of a redirect as the plugin makes them, each with what it may hold. */
export function redirectFields({ defaultFields }: { defaultFields: Field[] }): Field[] {
  return defaultFields.map((field) => {
    if (field.type === 'group') return { ...field, fields: redirectFields({ defaultFields: field.fields }) }
    const label = 'name' in field ? LABELS[field.name] : undefined
    if (!label || !('name' in field)) return field
    const own: Record<string, object> = {
      from: {
        maxLength: 300,
        hooks: { beforeValidate: [asPlace] },
        validate: isOld,
        admin: { placeholder: '/our-team' },
      },
      type: {
        options: Object.entries(PLACES).map(([value, words]) => ({ value, label: words })),
      },
      url: { maxLength: 300, validate: leads },
    }
    return { ...field, label, ...own[field.name] } as Field
  })
}

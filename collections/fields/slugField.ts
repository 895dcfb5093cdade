import type { TextField } from 'payload'

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/
/** Words that doors understand as something else. */
const RESERVED = ['any']

type Narrowed = Pick<TextField, 'access'> & { reserved?: readonly string[] }

/** The name of a document in addresses and doors: lower case, digits, hyphens. */
export function slugField({ access, reserved = RESERVED }: Narrowed = {}): TextField {
  return {
    name: 'slug',
    type: 'text',
    required: true,
    unique: true,
    maxLength: 60,
    ...(access ? { access } : {}),
    validate: (value: unknown) =>
      (typeof value === 'string' && value.length <= 60 && SLUG.test(value) && !reserved.includes(value)) ||
      'Use lower-case letters, digits and single hyphens, like individual-session, and no word that leads elsewhere.',
  }
}

import type { TextField } from 'payload'

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** The name of a document in addresses and doors: lower case, digits, hyphens. */
export function slugField({ access }: Pick<TextField, 'access'> = {}): TextField {
  return {
    name: 'slug',
    type: 'text',
    required: true,
    unique: true,
    maxLength: 60,
    ...(access ? { access } : {}),
    validate: (value: unknown) =>
      (typeof value === 'string' && value.length <= 60 && SLUG.test(value)) ||
      'Use lower-case letters, digits and single hyphens, like individual-session.',
  }
}

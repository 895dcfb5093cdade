import type { TextField } from 'payload'

const CREDIT_TYPE = /^[a-z][a-z0-9-]{0,39}$/

/** Which kind of credit: a credit of one type never pays for a service of another. */
export function creditTypeField(): TextField {
  return {
    name: 'creditType',
    type: 'text',
    required: true,
    defaultValue: 'session',
    validate: (value: unknown) =>
      (typeof value === 'string' && CREDIT_TYPE.test(value)) ||
      'Use lower-case letters, digits and hyphens, like session.',
  }
}

import type { TextField } from 'payload'

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/

/** A time of day by somebody's clock, `21:00`. */
export function wallTime(
  name: string,
  { description, defaultValue }: { description: string; defaultValue?: string },
): TextField {
  const isNeeded = defaultValue !== undefined
  return {
    name,
    type: 'text',
    ...(isNeeded ? { required: true, defaultValue } : {}),
    maxLength: 5,
    validate: (value: unknown) =>
      (!isNeeded && (value === null || value === undefined)) ||
      (typeof value === 'string' && TIME.test(value)) ||
      'Use a time of day, like 21:00.',
    admin: { description },
  }
}

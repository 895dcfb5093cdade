import type { TextField } from 'payload'
import { isTimeZone } from '@/domain/identity/isTimeZone'

/** An IANA time zone. */
export function timeZoneField(name: string, defaultValue = 'Europe/Berlin'): TextField {
  return {
    name,
    type: 'text',
    required: true,
    defaultValue,
    validate: (value: unknown) => isTimeZone(value) || 'Choose a time zone, like Europe/Berlin.',
  }
}

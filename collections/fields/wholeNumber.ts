import type { NumberField } from 'payload'

type Bounds = {
  min?: number
  max: number
  defaultValue?: number
  required?: boolean
  unit?: string
  readOnly?: boolean
  hidden?: boolean
}

/** A whole number from `min` (0) to `max`, both included. */
export function wholeNumber(
  name: string,
  { min = 0, max, defaultValue, required = true, unit, readOnly, hidden }: Bounds,
): NumberField {
  return {
    name,
    type: 'number',
    required,
    defaultValue,
    admin: { readOnly, description: unit, hidden },
    validate: (value: unknown) =>
      (value == null && !required) ||
      (Number.isInteger(value) && Number(value) >= min && Number(value) <= max) ||
      `Use a whole number from ${min} to ${max}.`,
  }
}

/**
 * The fields of a request, nested as their names say: `items[0][price]=x` is `{ items: { 0: { price: 'x' } }
 * }`.
 */
export type FormFields = { [name: string]: string | FormFields }

const DEPTH_MAX = 8

/** Reads a form as the SDK writes it. */
export function formFields(text: string): FormFields {
  const fields: FormFields = Object.create(null)
  for (const [name, value] of new URLSearchParams(text)) {
    const path = name.split(/\[|\]\[|\]/).filter((part) => part !== '')
    if (path.length > 0 && path.length <= DEPTH_MAX) place(fields, path, value)
  }
  return fields
}

function place(fields: FormFields, [first = '', ...rest]: string[], value: string): void {
  if (rest.length === 0) {
    fields[first] = value
    return
  }
  const below = fields[first]
  const next: FormFields = typeof below === 'object' ? below : Object.create(null)
  fields[first] = next
  place(next, rest, value)
}

/** @returns null where it is not there */
export function textIn(fields: FormFields, ...path: string[]): string | null {
  const value = within(fields, path)
  return typeof value === 'string' && value !== '' ? value : null
}

/** @returns null where it is no whole number */
export function wholeIn(fields: FormFields, ...path: string[]): number | null {
  const text = textIn(fields, ...path)
  return text !== null && /^-?\d{1,15}$/.test(text) ? Number(text) : null
}

/** The texts in a list or under names; empty where there are none. */
export function textsIn(fields: FormFields, ...path: string[]): Record<string, string> {
  const found = within(fields, path)
  const pairs = typeof found === 'object' ? Object.entries(found) : []
  return Object.fromEntries(pairs.filter((pair): pair is [string, string] => typeof pair[1] === 'string'))
}

function within(fields: FormFields, path: string[]): string | FormFields | undefined {
  let found: string | FormFields | undefined = fields
  for (const part of path) found = typeof found === 'object' ? found[part] : undefined
  return found
}

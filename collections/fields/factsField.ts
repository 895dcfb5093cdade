import type { JSONField } from 'payload'

/** What is kept as data and only read: shown as text, for Payload's own editor comes from another machine. */
export function factsField(name: string, more: Pick<JSONField, 'required'> = {}): JSONField {
  return {
    name,
    type: 'json',
    ...more,
    admin: { components: { Field: '/src/admin/panel/FactsField#FactsField' } },
  }
}

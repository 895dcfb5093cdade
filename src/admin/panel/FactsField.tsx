'use client'

import { FieldLabel, useField } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'

/** Data as text, to be read. */
export const FactsField: JSONFieldClientComponent = ({ path, field }) => {
  const { value } = useField<unknown>({ path })
  return (
    <div className="field-type trs-facts">
      <FieldLabel as="span" label={field.label} path={path} />
      <pre>{value === undefined || value === null ? '–' : JSON.stringify(value, null, 2)}</pre>
    </div>
  )
}

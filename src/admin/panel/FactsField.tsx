'use client'

import { FieldLabel, useField } from '@payloadcms/ui'

type Props = { path: string; field: { label?: string | Record<string, string> } }

/** Data as text, to be read. */
export const FactsField = ({ path, field: { label } }: Props) => {
  const { value } = useField<unknown>({ path })
  return (
    <div className="field-type trs-facts">
      <FieldLabel as="span" label={label} path={path} />
      <pre>{value === undefined || value === null ? '–' : JSON.stringify(value, null, 2)}</pre>
    </div>
  )
}

'use client'

import { type ReactNode, useId } from 'react'
import type { Refusal } from './callDoor'

type Wired = { id: string; name: string; 'aria-invalid'?: true; 'aria-describedby'?: string }

type Props = {
  name: string
  label: string
  /** What one should know before typing. */
  hint?: string
  refusal: Refusal | null
  /** The control, given what ties it to its label and its fault. */
  children: (wired: Wired) => ReactNode
}

/** Label, control and fault, tied together for whoever listens. */
export function PanelField({ name, label, hint, refusal, children }: Props) {
  const id = useId()
  const fault = refusal?.fields.find(({ path }) => path === name)?.message
  const wired: Wired = {
    id,
    name,
    ...(fault ? { 'aria-invalid': true } : {}),
    ...(fault || hint ? { 'aria-describedby': `${id}-${fault ? 'fault' : 'hint'}` } : {}),
  }
  return (
    <div className="trs-field">
      <label htmlFor={id}>{label}</label>
      {children(wired)}
      {hint && !fault && <small id={`${id}-hint`}>{hint}</small>}
      {fault && (
        <p className="trs-field__fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  )
}

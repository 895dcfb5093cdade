'use client'

import { Field as Base } from '@base-ui/react/field'
import { type ReactNode, useContext, useId } from 'react'
import { FormStateContext } from './formState'
import { Icon } from './Icon'

/** What ties a control to its hint and its fault before any script has run. */
export type Wiring = { 'aria-describedby'?: string }

type Props = {
  name: string
  label: string
  hint?: ReactNode
  /** The control, given its wiring: a `Field.Control` of Base UI. */
  children: (wiring: Wiring) => ReactNode
}

/**
 * Label, hint, fault and control of one answer, tied together by Base UI; the description is also written by
 * hand, because Base UI adds its own only in the browser. What the practice refused stands until it is sent
 * anew.
 */
export const FieldFrame = ({ name, label, hint, children }: Props) => {
  const id = useId()
  const error = useContext(FormStateContext).fields?.[name]
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  return (
    <Base.Root name={name} invalid={Boolean(error)} className="grid gap-2">
      <Base.Label className="font-semibold">{label}</Base.Label>
      {hint && (
        <Base.Description id={`${id}-hint`} className="-mt-1 text-s text-soft">
          {hint}
        </Base.Description>
      )}
      {error && (
        <Base.Error
          match
          id={`${id}-error`}
          className="flex items-start gap-2 text-s font-semibold text-clay"
        >
          <Icon name="attention" />
          {error}
        </Base.Error>
      )}
      {children({ 'aria-describedby': described })}
    </Base.Root>
  )
}

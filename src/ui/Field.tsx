'use client'

import { Field as Base } from '@base-ui/react/field'
import { type ReactNode, useContext } from 'react'
import { FieldFrame } from './FieldFrame'
import { FormStateContext } from './formState'
import { inputClass } from './inputClass'

type Props = {
  name: string
  label: string
  hint?: ReactNode
  type?: 'text' | 'email' | 'password' | 'tel' | 'date' | 'time'
  autoComplete?: string
  value?: string
  required?: boolean
  lines?: number
  maxLength?: number
}

/** Every typed answer of every form goes through it; what was typed is kept, passwords excepted. */
export const Field = ({ name, label, hint, type = 'text', value, lines, ...input }: Props) => {
  const { typed } = useContext(FormStateContext)
  const kept = type === 'password' ? undefined : (typed?.[name] ?? value)
  return (
    <FieldFrame name={name} label={label} hint={hint}>
      {(wiring) => (
        <Base.Control
          {...(lines ? { render: <textarea rows={lines} /> } : { type })}
          defaultValue={kept}
          className={inputClass}
          {...wiring}
          {...input}
        />
      )}
    </FieldFrame>
  )
}

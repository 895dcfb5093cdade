'use client'

import { type ReactNode, useContext, useId } from 'react'
import { FieldFrame } from './FieldFrame'
import { FormStateContext } from './formState'
import { inputClass } from './inputClass'

type Props = {
  name: string
  label: string
  hint?: ReactNode
  type?: 'text' | 'email' | 'password' | 'tel' | 'date'
  autoComplete?: string
  value?: string
  required?: boolean
  lines?: number
  maxLength?: number
}

/** Pairs label, hint, input and error in one place; every typed answer of every form goes through it. */
export const Field = ({ name, label, hint, type = 'text', value, lines, ...input }: Props) => {
  const id = useId()
  const { fields, typed } = useContext(FormStateContext)
  const error = fields?.[name]
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  const shared = {
    id,
    name,
    defaultValue: type === 'password' ? undefined : (typed?.[name] ?? value),
    'aria-describedby': described,
    'aria-invalid': error ? true : undefined,
    className: inputClass,
    ...input,
  }
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      {lines ? <textarea rows={lines} {...shared} /> : <input type={type} {...shared} />}
    </FieldFrame>
  )
}

'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { type ButtonLook, buttonClass } from './buttonClass'

type Props = {
  children: ReactNode
  look?: ButtonLook
  size?: 'regular' | 'small'
  wide?: boolean
  name?: string
  value?: string
}

/** Sends the form it stands in; while that is under way a second press does nothing and the state is told. */
export const SubmitButton = ({ children, look, size, wide, name, value }: Props) => {
  const { pending } = useFormStatus()
  return (
    <button
      type="submit"
      name={name}
      value={value}
      aria-disabled={pending}
      onClick={(event) => pending && event.preventDefault()}
      className={`${buttonClass(look, size)} ${wide ? 'w-full' : ''} ${pending ? 'opacity-70' : ''}`}
    >
      {children}
    </button>
  )
}

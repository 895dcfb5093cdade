'use client'

import { lazy, type MouseEvent, type ReactNode, Suspense, useRef, useState } from 'react'
import type { Question } from './AskingDialog'
import { type ButtonLook, buttonClass } from './buttonClass'

const AskingDialog = lazy(async () => ({ default: (await import('./AskingDialog')).AskingDialog }))

type Props = Question & {
  children: ReactNode
  look?: ButtonLook
  size?: 'regular' | 'small'
  /** Sent along, as of any button that sends. */
  name?: string
  value?: string
}

/** Sends the form it stands in once its question is answered; without scripts, at once. */
export const SubmitAfterAsking = ({ children, look, size, name, value, ...question }: Props) => {
  const opener = useRef<HTMLButtonElement>(null)
  /** Null until it is asked for the first time, and only then loaded. */
  const [isOpen, setOpen] = useState<boolean | null>(null)
  const ask = (event: MouseEvent) => {
    event.preventDefault()
    setOpen(true)
  }
  return (
    <>
      <button
        ref={opener}
        type="submit"
        name={name}
        value={value}
        aria-haspopup="dialog"
        onClick={ask}
        className={buttonClass(look, size)}
      >
        {children}
      </button>
      {isOpen !== null && (
        <Suspense>
          <AskingDialog
            {...question}
            open={isOpen}
            opener={opener}
            onClose={() => setOpen(false)}
            onConfirm={() => opener.current?.form?.requestSubmit(opener.current)}
          />
        </Suspense>
      )}
    </>
  )
}
